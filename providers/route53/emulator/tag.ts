/** A label people put on a zone or health check for their own purposes. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}
