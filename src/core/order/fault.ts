/** One field of order.json that can't be used. */
export interface OrderFault {
  /** As in `contract.no` or `files.0.name`; empty: the paper as a whole. */
  readonly path: string;
  readonly why: 'missing' | 'unknown' | 'wrong';
  /** `wrong`: what the schema says against it, in English. */
  readonly detail: string;
}
