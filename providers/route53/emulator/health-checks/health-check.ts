import type { Tag } from '../tag.ts';

/** What a health check can look at. */
export const HEALTH_CHECK_TYPES = [
  ...(['HTTP', 'HTTPS', 'HTTP_STR_MATCH', 'HTTPS_STR_MATCH', 'TCP'] as const),
  ...(['CALCULATED', 'CLOUDWATCH_METRIC', 'RECOVERY_CONTROL'] as const),
] as const;

/** What a health check looks at, in the words of the API, which are also those of the data file. */
export interface HealthCheckConfig {
  readonly IPAddress?: string;
  readonly Port?: number;
  readonly Type: string;
  readonly ResourcePath?: string;
  readonly FullyQualifiedDomainName?: string;
  readonly SearchString?: string;
  readonly RequestInterval?: number;
  readonly FailureThreshold?: number;
  readonly MeasureLatency?: boolean;
  readonly Inverted?: boolean;
  readonly Disabled?: boolean;
  readonly HealthThreshold?: number;
  readonly ChildHealthChecks?: readonly string[];
  readonly EnableSNI?: boolean;
  readonly Regions?: readonly string[];
  readonly AlarmIdentifier?: { readonly Region: string; readonly Name: string };
  readonly InsufficientDataHealthStatus?: string;
  readonly RoutingControlArn?: string;
}

/** A health check of the account. */
export interface HealthCheck {
  readonly id: string;
  readonly callerReference: string;
  readonly version: number;
  readonly config: HealthCheckConfig;
  readonly tags: readonly Tag[];
}

/** What was last seen of what a health check looks at. */
export interface Observation {
  readonly isHealthy: boolean;
  /** How many of its checkers see it fail, where not all see the same. */
  readonly failing?: number;
  /** When it was last seen to fail, in ISO 8601; absent if it never was. */
  readonly failedAt?: string;
}
