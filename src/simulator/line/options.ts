/**
 * What the line between a laptop and the unit is like. Without it a line is instant: what is written has arrived, and
 * nothing overflows. With it the console keeps time by the clock of the unit, be it virtual or real.
 */
export interface LineOptions {
  /** Speed of the unit's port, bits a second at 8N1: a character takes ten of them. The host sets its own. */
  readonly baud: number;
  /** What the unit keeps of its input while its program does not read; what is more is lost without a sign. */
  readonly bufferBytes: number;
  /**
   * Latency timer of the USB adapter, milliseconds: received bytes wait for it, or for a full packet (FTDI AN232B-04,
   * "Data Throughput, Latency and Handshaking": 16 ms unless set, 1 ms at least, packets of 62 bytes). 0: none.
   */
  readonly adapterMs: number;
  /** Of a shell over the network, there and back, milliseconds; the console knows nothing of it. */
  readonly roundTripMs: number;
}

export const usualLine: LineOptions = {baud: 9600, bufferBytes: 256, adapterMs: 16, roundTripMs: 0};
