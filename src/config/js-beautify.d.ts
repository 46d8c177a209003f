/** The part of js-beautify that formats scripts; the package's own entry loads those for CSS and HTML as well. */
declare module 'js-beautify/js/lib/beautify.js' {
  const beautifier: {
    readonly js_beautify: (source: string, options: { readonly brace_style?: string; readonly eol: string }) => string;
  };
  export = beautifier;
}
