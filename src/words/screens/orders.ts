/** The list of work orders. */
export interface OrdersWords {
  readonly title: string;
  readonly lead: string;
  readonly groups: Readonly<Record<'overdue' | 'today' | 'later' | 'closed' | 'training' | 'broken', string>>;
  readonly hints: Readonly<Partial<Record<'overdue' | 'training' | 'broken', string>>>;
  readonly broken: Readonly<Record<'folder' | 'number' | 'title', string>>;
  readonly none: string;
  readonly work: Readonly<Record<'swap' | 'install', string>>;
  readonly states: Readonly<Record<'new' | 'begun' | 'ended' | 'reported', string>>;
  row(site: string, work: string): string;
  about(order: {
    readonly order: string;
    readonly revision: number;
    readonly customer: string;
    readonly when: string;
  }): string;
  readonly opening: string;
  readonly add: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly press: string;
    readonly pending: string;
  };
  readonly vault: {
    readonly word: string;
    readonly closed: string;
    readonly none: string;
    readonly label: string;
    readonly press: string;
    readonly pending: string;
  };
}
