export interface BenchPlan {
  readonly name: string;
  /** As FRR shows them, lines of a section indented by one blank. */
  readonly lines: readonly string[];
}

const count = (many: number) => Array.from({length: many}, (_, at) => at);

/** The two shapes of the bench: lines of the top level alone, and 83 sections of six with two lines between. */
export const plans: readonly BenchPlan[] = [
  {
    name: 'flat',
    lines: count(500).map(at => `ip route 10.${Math.floor(at / 200)}.${at % 200}.0/24 Null0`)
  },
  {
    name: 'sectioned',
    lines: [
      'ip prefix-list SITES seq 5 permit 10.0.0.0/8 le 24',
      'ip prefix-list SITES seq 10 permit 172.16.0.0/12 le 24',
      ...count(83).flatMap(at => [
        `route-map OUT permit ${10 * (at + 1)}`,
        ` description part ${at}`,
        ' match ip address prefix-list SITES',
        ` set local-preference ${100 + at}`,
        ` set metric ${10 * at}`,
        ` set weight ${at}`
      ])
    ]
  }
];
