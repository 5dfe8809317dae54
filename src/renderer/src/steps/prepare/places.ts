import type {Finding} from '#core/plan/finding.ts';

export interface Place {
  readonly where: 'sheet' | 'configuration' | 'order' | 'unit';
  readonly place: string;
  /** Line of the configuration file, where it has one. */
  readonly line: number | undefined;
  readonly shown: string | null;
}

/** Every place that has a say in a disagreement, the sheet first. */
export function placesOf({sheet, configuration, order, unit}: Finding): readonly Place[] {
  return [
    ...(sheet
      ? [{where: 'sheet', place: `${sheet.worksheet} ${sheet.cell}`, line: undefined, shown: sheet.shown} as const]
      : []),
    ...(configuration
      ? [
          {
            where: 'configuration',
            place: '',
            line: configuration.fileLine === 0 ? undefined : configuration.fileLine,
            shown: configuration.shown
          } as const
        ]
      : []),
    ...(order ? [{where: 'order', place: order.path, line: undefined, shown: order.shown} as const] : []),
    ...(unit === null ? [] : [{where: 'unit', place: '', line: undefined, shown: unit} as const])
  ];
}
