import type {Missing, RailStep} from '#core/procedure/rail.ts';
import type {Tool} from './tool.ts';

/** What stands around every screen: frame, rail, header, problem bar, list of orders. */
export interface ShellWords {
  readonly name: string;
  readonly steps: Readonly<Record<RailStep, string>>;
  /** One sentence for each thing that a closed gate waits for. */
  readonly missing: Readonly<Record<Missing['what'], string>>;
  readonly tools: Readonly<Record<Tool, string>>;
}
