import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Members } from './input.ts';
import { optionalNumber, optionalText } from './input.ts';

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

/** A part of a list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly NextPageMarker?: string;
}

/** Cut the page a request asks for out of a list; a marker is the place the page begins at. */
export function pageOf<T>(items: readonly T[], input: Members): Page<T> {
  const size = optionalNumber(input, 'MaxItems') ?? DEFAULT_SIZE;
  if (size > MAX_SIZE) {
    throw constraintFailure('maxItems', String(size), `Member must have value less than or equal to ${MAX_SIZE}`);
  }
  const marker = optionalText(input, 'Marker') ?? '0';
  if (!/^\d{1,9}$/.test(marker)) throw new ApiFailure('InvalidInput', `The marker '${marker}' is not valid`);
  const start = Number(marker);
  const end = start + Math.max(size, 1);
  return { items: items.slice(start, end), ...(end < items.length ? { NextPageMarker: String(end) } : {}) };
}
