import type { Finding } from '../../../src/validate/finding.ts';

/** Tells of something that Route 53 would refuse. */
export type Report = (
  rule: string,
  message: string,
  about: { call?: number; hint?: string; level?: Finding['level'] },
) => void;
