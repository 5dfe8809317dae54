import type {Profile} from '#core/device/profile.ts';
import {gateOf} from '#core/plan/line-gate.ts';
import type {Plan, PlanLine} from '#core/plan/plan.ts';

export type PlanName = 'flat' | 'sectioned';

/** What is typed on a unit whose prompt inside a section has 20 characters. */
export interface BenchPlan {
  readonly name: PlanName;
  readonly plan: Plan;
  /** Texts on which the unit is busy for 0.8 s: 2 % of the lines. */
  readonly slow: ReadonlySet<string>;
}

/** `bench(config-dhcp)# ` has 20 characters. */
export const host = 'bench';

/** Flat: 500 lines of 40 characters in one section. Sectioned: 83 sections of 6 lines and 2 single lines. */
export function planOf(name: PlanName, profile: Profile, sections = 83): BenchPlan {
  const all = name === 'flat' ? flat(500) : sectioned(sections);
  const lines = all.map((line, at) => ({
    ...line,
    no: at + 1,
    fileLine: at + 1,
    shown: line.text,
    source: 'file' as const,
    ...gateOf(line, profile)
  }));
  const slow = lines.filter(line => line.no % 50 === 27).map(line => line.text);
  return {name, plan: {lines, digest: name}, slow: new Set(slow)};
}

type Bare = Pick<PlanLine, 'kind' | 'text' | 'section'>;

/**
 * The header and the pool's network stand before them. 38 to 42 characters: with exactly 40, CR LF and a prompt of 20
 * each answer would be the 62 bytes of one USB packet, and no line would ever wait for the adapter.
 */
function flat(count: number): readonly Bare[] {
  const section = 'ip dhcp pool BENCH';
  const host = (index: number): Bare => {
    const hex = index.toString(16).padStart(4, '0');
    const address = `10.1.${Math.floor(index / 200)}.${(index % 200) + 1}`;
    const mac = `02:00:5e:00:${hex.slice(0, 2)}:${hex.slice(2)}`;
    const name = `h${hex}`.padEnd(38 + (index % 5) - `host  ${mac} ${address}`.length, 'x');
    return {kind: 'child', section, text: `host ${name} ${mac} ${address}`};
  };
  return [
    {kind: 'header', section, text: section},
    {kind: 'child', section, text: 'network 10.1.0.0/16'},
    ...Array.from({length: count}, (_, index) => host(index))
  ];
}

/** No text stands twice, so that each line can be found again on the unit. */
function sectioned(count: number): readonly Bare[] {
  const pool = (index: number): readonly Bare[] => {
    const section = `ip dhcp pool BENCH-${String(index).padStart(3, '0')}`;
    const net = `10.${100 + Math.floor(index / 200)}.${index % 200}`;
    const children = [
      `network ${net}.0/24`,
      `range ${net}.100 ${net}.199`,
      `gateway ${net}.1`,
      `dns ${net}.53 ${net}.54`,
      `lease ${3600 + index}`
    ];
    return [
      {kind: 'header', section, text: section},
      ...children.map(text => ({kind: 'child' as const, section, text}))
    ];
  };
  const single = (text: string): Bare => ({kind: 'single', section: '', text});
  return [
    single('ntp server 192.0.2.123'),
    ...Array.from({length: count}, (_, index) => pool(index)).flat(),
    single('ntp server 192.0.2.124')
  ];
}
