/** What a provider says against changes before they are sent. */
export interface Objection {
  /** A sentence that names what would be refused. */
  readonly message: string;
  /** False where the service might know better; nothing is sent to a zone against an objection that is certain. */
  readonly isCertain: boolean;
}
