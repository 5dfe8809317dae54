import {firmwareCover, type Profile} from '../device/profile.ts';
import type {Order} from '../order/order.ts';
import type {Settings} from '../settings/settings.ts';
import type {CauseByWords, Check, Command, Facts, FoundUnit} from './check.ts';
import {addresses, natRules, ports, pools, leasingPools, staticRoutes, peers, unit, wan, wanName} from './facts.ts';
import type {Cause, CheckKey} from './names.ts';
import type {ObservationName} from './observation.ts';

export interface Expected {
  readonly order: Order;
  readonly settings: Settings;
  readonly profile: Profile;
  /** The unit as identified just now: after a move or a reload, `expect` again. */
  readonly identity: FoundUnit;
  /** Serials that the centre's word let in beside the order's. */
  readonly byWord?: ReadonlySet<string>;
  /** Peer name → up on the old unit, where evidence was taken. */
  readonly peersBefore?: ReadonlyMap<string, boolean>;
}

/**
 * Every check of this visit, in the order in which people read them. A check that doesn't apply stands there with
 * the reason (R42), never silently absent.
 */
export function expect(given: Expected): readonly Check[] {
  return [...unitChecks(given), ...lineChecks(given), ...lanChecks(given), ...tunnelChecks(given), ...closing(given)];
}

function unitChecks(given: Expected): readonly Check[] {
  return [check(given, {id: 'C01', expected: unit(given), found: given.identity}, {phase: 'staged'})];
}

function lineChecks(given: Expected): readonly Check[] {
  const {settings, profile} = given;
  const cabled = ports(given);
  const line = wan(given);
  const session = line.kind === 'session' ? {interface: line.interface} : null;
  const next = settings.routes.find(route => route.prefix === '0.0.0.0/0')?.next;
  const resolvers = settings.wan.dns;
  const name = profile.probe?.name ?? '';
  return [
    check(given, {id: 'C02', ports: cabled}, {ask: [['interfaces']], excluded: cabled.length ? null : notInOrder}),
    check(
      given,
      {id: 'C03', wan: line},
      {ask: session ? [['wanSession'], ['wanDetail', session]] : [['interfaces']], dependsOn: ['C02']}
    ),
    check(
      given,
      {id: 'C04', next: next ?? {kind: 'interface', name: wanName(settings)}},
      {ask: [['routes']], dependsOn: ['C03']}
    ),
    check(
      given,
      {id: 'C05', resolvers},
      {
        ask: resolvers.map(address => ['reach', {address}] as const),
        dependsOn: ['C04'],
        excluded: resolvers.length ? null : notInOrder
      }
    ),
    check(
      given,
      {id: 'C06', name},
      {ask: [['resolve', {name}]], dependsOn: ['C05'], excluded: name ? null : notInOrder}
    ),
    clockCheck(given)
  ];
}

function clockCheck(given: Expected): Check {
  const excluded = given.settings.management.ntp.length ? null : notInOrder;
  return check(given, {id: 'C07'}, {ask: [['clock']], dependsOn: ['C04'], excluded});
}

function lanChecks(given: Expected): readonly Check[] {
  const served = pools(given);
  const leasing = leasingPools(given);
  const routes = staticRoutes(given);
  return [
    check(given, {id: 'C08', addresses: addresses(given)}, {phase: 'staged', ask: [['interfaces']]}),
    check(given, {id: 'C09', pools: served}, {ask: [['dhcpPools']], excluded: served.length ? null : notInOrder}),
    check(
      given,
      {id: 'C10', pools: leasing},
      {
        ask: [['dhcpLeases'], ['neighbours']],
        dependsOn: ['C02', 'C09'],
        excluded: leasing.length ? null : notInOrder
      }
    ),
    check(
      given,
      {id: 'C11', routes},
      {ask: [['routes']], dependsOn: ['C02'], excluded: routes.length ? null : notInOrder}
    ),
    check(given, {id: 'C12', rules: natRules(given)}, {phase: 'staged', ask: [['nat']]}),
    check(
      given,
      {id: 'C13', policies: given.settings.filters},
      {phase: 'staged', ask: [['filterRules'], ['filterTotals']]}
    )
  ];
}

function tunnelChecks(given: Expected): readonly Check[] {
  const all = peers(given);
  const [first] = all;
  if (!first) {
    const nobody = {name: '', label: '', others: [], traffic: [], wasUpBefore: undefined};
    return [check(given, {id: 'C14', peer: nobody}, {excluded: notInOrder})];
  }
  return all.map(peer =>
    check(
      given,
      {id: 'C14', peer},
      {key: `C14:${peer.name}`, ask: [['vpnAssociations'], ['vpnPeer', {name: peer.name}]], dependsOn: ['C04']}
    )
  );
}

function closing(given: Expected): readonly Check[] {
  const {order, settings} = given;
  return [
    check(given, {id: 'C15'}, {ask: [['centre']], dependsOn: ['C04']}),
    check(
      given,
      {id: 'C16', policy: settings.services.ids?.policy ?? null},
      {phase: 'staged', ask: [['ids']], excluded: order.services.ids ? null : {kind: 'not-subscribed'}}
    ),
    check(given, {id: 'C17'}, {phase: 'saved', ask: [['saved']]}),
    check(
      given,
      {id: 'C18'},
      {phase: 'reloaded', ask: [['boot'], ['saved']], excluded: order.reload ? null : notInOrder}
    ),
    check(given, {id: 'C19'}, {excluded: order.role.kind === 'pair' ? null : notInOrder}),
    check(given, {id: 'C20'}, {}),
    check(given, {id: 'customer'}, {})
  ];
}

const notInOrder: Cause = {kind: 'not-in-order'};

interface Details {
  readonly key?: CheckKey;
  readonly phase?: Check['phase'];
  readonly ask?: readonly (readonly [ObservationName, Readonly<Record<string, string>>?])[];
  readonly dependsOn?: readonly CheckKey[];
  readonly excluded?: Cause | null;
}

function check({profile, identity}: Expected, facts: Facts, details: Details): Check {
  const known = profile.checks[facts.id];
  return {
    ...facts,
    key: details.key ?? facts.id,
    phase: details.phase ?? 'connected',
    dependsOn: details.dependsOn ?? [],
    settleMs: known?.settleMs ?? 0,
    causes: known?.causes.map(one => ({...one, settleMs: one.settleMs ?? null}) satisfies CauseByWords) ?? [],
    commands: details.ask?.flatMap(([name, parameters]) => command(profile, name, parameters ?? {})) ?? [],
    excluded: details.excluded ?? null,
    cover: firmwareCover(profile, identity.firmware) === 'covers' ? 'covers' : 'near'
  };
}

/** None where the profile does not say how it is observed: the check is then never asked, and stays unknown. */
function command(
  profile: Profile,
  observation: ObservationName,
  parameters: Readonly<Record<string, string>>
): readonly Command[] {
  const send = profile.observations[observation]?.send.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`profile ${profile.id} asks for an unknown {{${name}}} in ${observation}`);
    return value;
  });
  return send === undefined ? [] : [{observation, parameters, send}];
}
