/** The options of the builders, as they are written to declaration files. */
export const BUILDER_SHAPES = `\
/** What every builder takes. */
interface BuilderOptions {
  /** The name that the records belong to; "@", the zone itself, unless told otherwise. */
  label?: string;
  ttl?: Duration;
}

/** Authorities that may issue, or "none". */
type CaaIssuers = readonly string[] | 'none';

/** Options of CAA_BUILDER; at least one of the four kinds of issuers is needed. */
interface CaaOptions extends BuilderOptions {
  /** Whom an authority tells of requests that it refuses. */
  iodef?: string;
  /** Who may issue certificates. */
  issue?: CaaIssuers;
  /** Who may issue certificates for all names below this one. */
  issuewild?: CaaIssuers;
  /** Who may issue mark certificates (BIMI). */
  issuevmc?: CaaIssuers;
  /** Who may issue certificates for mail (RFC 9495). */
  issuemail?: CaaIssuers;
  iodef_critical?: boolean;
  issue_critical?: boolean;
  issuewild_critical?: boolean;
  issuevmc_critical?: boolean;
  issuemail_critical?: boolean;
}

/** Options of DKIM_BUILDER. */
interface DkimOptions extends BuilderOptions {
  /** Name of the key. */
  selector: string;
  /** The public key in base64; empty for one that has been revoked. */
  pubkey?: string;
  version?: 'DKIM1';
  keytype?: 'rsa' | 'ed25519';
  /** Digests that may be used; sha1 only with RSA. */
  hashtypes?: 'sha1' | 'sha256' | readonly ('sha1' | 'sha256')[];
  /** A remark for people. */
  note?: string;
  servicetypes?: '*' | 'email' | readonly ('*' | 'email')[];
  /** "y" while testing, "s" to allow no subdomains. */
  flags?: 'y' | 's' | readonly ('y' | 's')[];
}

/** What becomes of mail that fails. */
type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** How exactly names have to match. */
type DmarcAlignment = 'relaxed' | 'strict' | 'r' | 's';

/** Options of DMARC_BUILDER. */
interface DmarcOptions extends BuilderOptions {
  version?: 'DMARC1';
  /** "none" unless told otherwise. */
  policy?: DmarcPolicy;
  subdomainPolicy?: DmarcPolicy;
  alignmentDKIM?: DmarcAlignment;
  alignmentSPF?: DmarcAlignment;
  /** Share of the mail that the policy is for, 0 to 100. */
  percent?: number;
  /** Where summaries go, such as "mailto:dmarc@bakery.example". */
  rua?: string | readonly string[];
  /** Where reports of single failures go. */
  ruf?: string | readonly string[];
  /** Which failures are reported. */
  failureOptions?: string | { DKIM?: boolean; SPF?: boolean };
  failureFormat?: string;
  reportInterval?: Duration;
}

/** Options of M365_BUILDER. */
type M365Options = BuilderOptions & {
  mx?: boolean;
  autodiscover?: boolean;
  skypeForBusiness?: boolean;
  /** Records for devices that are managed. */
  mdm?: boolean;
  /** How Microsoft spells the domain; needed where its name has a hyphen. */
  domainGUID?: string;
} & (
    | {
        dkim?: true;
        /** The first domain of the account, such as "bakery.onmicrosoft.com". */
        initialDomain: string;
      }
    | { dkim: false; initialDomain?: string }
  );

/** Options of SPF_BUILDER. */
interface SpfOptions extends BuilderOptions {
  /** The terms, "v=spf1" first. */
  parts: readonly string[];
  /** Label that keeps the text as it was before it was flattened; "" for none, "_rawspf" unless told otherwise. */
  raw?: string;
  /** Domains whose includes are replaced by addresses, or ["*"] for all. */
  flatten?: readonly string[];
  /** Labels of further records, with "%d" for their number. */
  overflow?: string;
  /** Bytes that other texts of the name take up. */
  overhead1?: string | number;
  /** The most bytes that a record may have. */
  txtMaxSize?: string | number;
}

/** Options of LOC_BUILDER_DD. */
interface LocDegreesOptions extends BuilderOptions {
  /** Latitude, negative in the south. */
  x: string | number;
  /** Longitude, negative in the west. */
  y: string | number;
  /** Altitude in metres. */
  alt?: string | number;
}

/** Options of the builders that read a place from a text. */
interface LocTextOptions extends BuilderOptions {
  str: string;
  /** Altitude in metres. */
  alt?: string | number;
}
`;
