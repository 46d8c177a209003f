/** What a page of a listing says of the one after it; some listings continue from a token, others from a marker. */
interface PageEnd {
  readonly NextToken?: string | undefined;
  readonly NextMarker?: string | undefined;
  readonly IsTruncated?: boolean | undefined;
}

/** Read a listing of the account to its end; every page after the first begins where the one before it says. */
export async function readPages<Page extends PageEnd>(
  readPage: (from: { readonly NextToken?: string; readonly Marker?: string }) => Promise<Page>,
): Promise<readonly Page[]> {
  const pages = [await readPage({})];
  for (let next = continuation(pages[0]); next !== undefined; next = continuation(pages.at(-1))) {
    pages.push(await readPage(next));
  }
  return pages;
}

function continuation(page: PageEnd = {}): { readonly NextToken: string } | { readonly Marker: string } | undefined {
  const { NextToken: token = '', NextMarker: marker = '', IsTruncated: isTruncated } = page;
  if (isTruncated === true && marker !== '') return { Marker: marker };
  return token === '' ? undefined : { NextToken: token };
}
