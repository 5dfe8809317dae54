/** Every secret of the fixtures: sheets, configurations, factory unit. */
export const secrets: readonly string[] = [
  'Fx7-pppoe#93kd',
  'Fx-hq!7Qm2_tK9w',
  'Fx-dc?4Zp8+Lr1u',
  'Fx-osk"9Vb3\\Nc5e',
  'Fx-ngy_5Rt8%yP',
  'Fx fuku 2Hj6$wQ',
  'Fx-sdj!7Mk1&uL',
  'fxSnmp-r0-58',
  'Fx-Ena-2026-c3',
  'Fx-Adm-2026-a1',
  'Fx-Noc-2026-b2',
  'Fx2-kwsk=77ab',
  'Fx-yoko~3Lm9',
  'fxSnmp-kw-77',
  'Fx-Adm-kw-77q1',
  'Fx-Ena-kw-77e1',
  'vsr-01962',
  'vsr-02077',
  'Setup-Fixture-77'
];
