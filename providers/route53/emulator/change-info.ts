import type { ChangeInfo, State } from './state.ts';
import { takeId } from './state.ts';
import { branch, leaf } from './xml/write.ts';

const KEPT_MS = 30 * 24 * 3600 * 1000;
const ID_LENGTH = 21;

/** What is needed to note a change. */
export interface ChangeNote {
  readonly now: Date;
  readonly pendingPolls: number;
  readonly comment?: string | undefined;
}

/** Note a change in the state, and forget those nobody may ask for any more. */
export function addChange(state: State, note: ChangeNote): { readonly state: State; readonly change: ChangeInfo } {
  const taken = takeId(state, 'C', ID_LENGTH);
  const change: ChangeInfo = {
    id: taken.id,
    submittedAt: note.now.toISOString(),
    pendingPolls: note.pendingPolls,
    ...(note.comment === undefined ? {} : { comment: note.comment }),
  };
  const changes = new Map(state.changes);
  for (const [id, old] of changes) {
    if (!isForgotten(old, note.now)) break;
    changes.delete(id);
  }
  return { state: { ...taken.state, changes: changes.set(change.id, change) }, change };
}

/** Tell whether a change is too old to be known, which is so after about thirty days. */
export function isForgotten(change: ChangeInfo, now: Date): boolean {
  return now.getTime() - Date.parse(change.submittedAt) > KEPT_MS;
}

/** Write the element `ChangeInfo`; whoever makes a change is always told that it is pending. */
export function writeChangeInfo(change: ChangeInfo, status: 'INSYNC' | 'PENDING' = 'PENDING'): string {
  return branch(
    'ChangeInfo',
    leaf('Id', `/change/${change.id}`),
    leaf('Status', status),
    leaf('SubmittedAt', change.submittedAt),
    leaf('Comment', change.comment),
  );
}
