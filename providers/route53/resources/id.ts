/** Form of the ids that Route 53 gives to health checks and CIDR collections. */
const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Tell whether a text is an id of the service and not a name. */
export function isResourceId(text: string): boolean {
  return ID.test(text);
}

/** A hosted zone id without the prefix that some answers of the service have. */
export function bareId(id: string): string {
  return id.replace(/^\/hostedzone\//, '');
}
