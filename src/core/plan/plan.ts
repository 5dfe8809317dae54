/**
 * What will be sent to the unit, line by line, and where each line comes from. Lines come from a file that the
 * centre issued; the only others are the profile's named ones (factory extras, rewordings), named substitutions of
 * masked secrets from the sheet, and ports called as on the model that stands in for another.
 */
export interface Plan {
  readonly lines: readonly PlanLine[];
  /** SHA-256 of the lines as they would be typed; the same plan of another night has the same digest. */
  readonly digest: string;
  /** Ports of a model that stands in which take over from none: they stay as the factory left them. */
  readonly untouched?: readonly string[];
}

export interface PlanLine {
  /** 1…n in the order of sending; the ledger speaks of lines by this number. */
  readonly no: number;
  /** 1-based line of the configuration file; 0 for a line that is not from the file. */
  readonly fileLine: number;
  /** What is typed, without leading blanks. May hold a secret: goes to the wire only. */
  readonly text: string;
  /** The same with every secret masked: for screen, journal and report. */
  readonly shown: string;
  /** Header text of the section the line stands in; for a header its own text; empty at top level. */
  readonly section: string;
  readonly kind: 'single' | 'header' | 'child' | 'block-begin' | 'block-text' | 'block-end';
  readonly source: 'file' | 'factory-extra' | 'rewording' | 'substitution' | 'port-mapping';
  /** How the file has it, masked, where the line is sent otherwise; undefined for a line as it stands or none of it. */
  readonly written?: string;
  /** Nothing may be in flight across a barrier; `none` for ordinary lines. */
  readonly barrier: 'none' | 'header' | 'prompt' | 'account' | 'management' | 'question' | 'block' | 'slow';
  /** How long the unit may be busy with the line beyond the usual, milliseconds; 0 for ordinary lines. */
  readonly busyMs: number;
}
