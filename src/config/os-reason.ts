const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'part of the path is not a folder',
  ELOOP: 'too many links',
  ENOTFILE: 'it is no ordinary file',
  ENOTUTF8: 'it is no UTF-8 text, as which it must be saved',
  ENAMETOOLONG: 'the path is too long',
  ERR_INVALID_ARG_VALUE: 'that is no path',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** Say in words why the operating system refused a file, without the path it was asked for. */
export function osReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? 'it cannot be opened' : code);
}
