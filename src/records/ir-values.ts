/** Read a text of the intermediate representation; what is absent or no text is empty. */
export function irText(ir: Readonly<Record<string, unknown>>, key: string): string {
  const value = ir[key];
  return typeof value === 'string' ? value : '';
}

/** Read a number of the intermediate representation; what is absent or no number is 0. */
export function irNumber(ir: Readonly<Record<string, unknown>>, key: string): number {
  const value = ir[key];
  return typeof value === 'number' ? value : 0;
}
