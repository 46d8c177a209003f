/** The TYPE of a provider as a configuration or the credentials tell it; undefined where it is left out or `-`. */
export function toldType(type: string | undefined): string | undefined {
  return type === '-' || type === '' ? undefined : type;
}
