/** Namespace of every Route 53 document, in requests and responses. */
export const ROUTE53_NAMESPACE = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** Write an element that holds a text, or nothing at all for an absent value: optional elements are never sent empty. */
export function leaf(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<${name}>${escapeText(String(value))}</${name}>`;
}

/** Write an element around children that are already written. */
export function branch(name: string, ...children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

/** Write a whole document: declaration, root element with its namespace, children. */
export function writeDocument(root: string, namespace: string, ...children: readonly string[]): string {
  return `<?xml version="1.0"?>\n<${root} xmlns="${namespace}">${children.join('')}</${root}>`;
}

/** Write the document of a Route 53 answer. */
export function writeAnswer(operation: string, ...children: readonly string[]): string {
  return writeDocument(`${operation}Response`, ROUTE53_NAMESPACE, ...children);
}

function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
