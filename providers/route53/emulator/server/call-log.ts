/** A request the emulator has seen. */
export interface CallLogEntry {
  /** Name of the operation, `Unknown` where the path means none. */
  readonly operation: string;
  readonly zoneId?: string;
  /** HTTP status of the answer, 0 where there was none. */
  readonly status: number;
  /** Error code of the answer. */
  readonly code?: string;
  /** When the connection was dropped, if it was: before the request was carried out or after. */
  readonly dropped?: 'after' | 'before';
}
