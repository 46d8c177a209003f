/** A value of an entry of creds.json that `init` asks for. */
export interface CredsField {
  readonly key: string;
  /** What it is, in a few words. */
  readonly label: string;
  readonly isRequired?: boolean;
  /** Never shown. */
  readonly isSecret?: boolean;
  /** What holds where the entry does not say it. */
  readonly defaultValue?: string;
  /** The environment variable that usually holds it. */
  readonly variable?: string;
  /** Names a folder, which is made if it is missing. */
  readonly isFolder?: boolean;
  /** Asked for only if the entry has this key. */
  readonly onlyWith?: string;
}

/** What `init` asks for to make an entry of creds.json. */
export interface CredsSetup {
  /** Ways to identify oneself, of which one is chosen. */
  readonly methods: readonly { readonly label: string; readonly fields: readonly CredsField[] }[];
  readonly fields: readonly CredsField[];
}
