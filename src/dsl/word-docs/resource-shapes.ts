/** What HealthCheck and CidrCollection take, as it is written to declaration files. */
export const RESOURCE_SHAPES = `\
/** What every health check takes. */
interface CommonCheckOptions {
  /** Count what is found as its opposite. */
  inverted?: boolean;
  /** Look at nothing, and count as healthy. */
  disabled?: boolean;
}

/** A health check that looks at an endpoint; one of host and ip is needed. */
interface EndpointCheckOptions extends CommonCheckOptions {
  /** Name of the host that is asked, or with ip the name it is asked for. */
  host?: string;
  ip?: string;
  /** 80 or 443 unless told otherwise. */
  port?: number;
  /** Seconds between two looks, 30 unless told otherwise; 10 costs extra. It cannot be changed later. */
  interval?: 10 | 30;
  /** How many looks in a row must tell otherwise, 1 to 10; 3 unless told otherwise. */
  failures?: number;
  /** Whether to measure how long answers take, which costs extra. It cannot be changed later. */
  latency?: boolean;
  /** From where to look, at least three; everywhere unless told otherwise. */
  regions?: readonly CheckerRegion[];
}

/** Regions that Route 53 looks at endpoints from. */
type CheckerRegion =
  | 'ap-northeast-1'
  | 'ap-southeast-1'
  | 'ap-southeast-2'
  | 'eu-west-1'
  | 'sa-east-1'
  | 'us-east-1'
  | 'us-west-1'
  | 'us-west-2';

/** What HealthCheck takes, depending on the type; nothing at all for one that is to be deleted. */
type HealthCheckOptions =
  | Record<string, never>
  | (EndpointCheckOptions & { type: 'TCP'; port: number })
  | (EndpointCheckOptions & { type: 'HTTP'; path?: string })
  | (EndpointCheckOptions & { type: 'HTTPS'; path?: string; sni?: boolean })
  | (EndpointCheckOptions & { type: 'HTTP_STR_MATCH'; path?: string; search: string })
  | (EndpointCheckOptions & { type: 'HTTPS_STR_MATCH'; path?: string; search: string; sni?: boolean })
  | (CommonCheckOptions & {
      type: 'CALCULATED';
      /** Names or ids of other health checks. */
      children: readonly string[];
      /** How many of them must be healthy. */
      threshold: number;
    })
  | (CommonCheckOptions & {
      type: 'CLOUDWATCH_METRIC';
      /** Name of the alarm. */
      alarm: string;
      alarmRegion: string;
      /** What to think while the alarm knows too little; 'LastKnownStatus' unless told otherwise. */
      insufficientData?: 'Healthy' | 'Unhealthy' | 'LastKnownStatus';
    })
  | (CommonCheckOptions & {
      type: 'RECOVERY_CONTROL';
      /** ARN of the routing control. */
      control: string;
    });
`;
