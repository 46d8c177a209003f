import { found, WordError, type Guest } from './guest.ts';
import { ownModifier, type DomainModifier } from './modifiers.ts';
import { PIECE, type Piece, type RecordFunction } from './objects.ts';
import { recordOf } from './records.ts';

/** Words about records that must not exist. */
export function absentWords(guest: Guest): Record<string, unknown> {
  const mark = ownModifier((record) => {
    record['ensure_absent'] = true;
  });
  return {
    ENSURE_ABSENT_REC: () => mark,
    ENSURE_ABSENT: (...records: unknown[]): DomainModifier => {
      const pieces = records.flat(Number.POSITIVE_INFINITY).map(pieceOf);
      return (domain) => {
        for (const piece of pieces) {
          const record = recordOf(guest, domain, piece);
          record['ensure_absent'] = true;
          domain.recordsabsent.push(record);
        }
      };
    },
  };
}

function pieceOf(record: unknown): Piece {
  const piece = typeof record === 'function' ? (record as RecordFunction)[PIECE] : undefined;
  if (piece !== undefined) return piece;
  throw new WordError(
    'ENSURE_ABSENT',
    `ENSURE_ABSENT takes records such as A("www", "192.0.2.1"), found ${found(record)}`,
  );
}
