/** Light and dark, one column on a narrow screen; what was taken out is struck through as well as coloured. */
export const STYLE = `
:root{color-scheme:light dark;--kept:light-dark(#0a6b2d,#7fd99a);--gone:light-dark(#a3201a,#ff9d94);--faint:light-dark(#595959,#a6a6a6);--line:light-dark(#d5d5d5,#444);--back:light-dark(#fff,#181818);--ink:light-dark(#1a1a1a,#eaeaea)}
body{margin:0 auto;max-width:90rem;padding:1rem 1.5rem 4rem;font:1rem/1.5 system-ui,sans-serif;background:var(--back);color:var(--ink)}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
a{color:inherit}a:focus-visible,summary:focus-visible{outline:3px solid currentColor;outline-offset:2px}
table{border-collapse:collapse;width:100%}caption{text-align:start;color:var(--faint);padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.beside{table-layout:fixed}.beside td{padding-inline:.75rem}
.beside p{margin:0 0 .4rem}.beside tr:target td{outline:3px solid currentColor}
.mark{font-size:.8rem;color:var(--faint)}.mark b{color:var(--ink)}
.kept>td{border-inline-start:4px solid var(--kept)}.removed>td{border-inline-start:4px solid var(--gone)}
.removed del{color:var(--gone)}.removed .mark b{color:var(--gone)}.kept .mark b{color:var(--kept)}
.other>td{border-inline-start:4px solid var(--line);color:var(--faint)}
blockquote,pre,ul,ol{margin:0 0 .4rem}pre{white-space:pre-wrap}
.post{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}
@media(max-width:48rem){.beside,.beside tbody,.beside tr,.beside td{display:block}.beside thead{position:absolute;clip-path:inset(50%)}.beside td{border-bottom:0}.beside tr{border-bottom:1px solid var(--line);padding:.5rem 0}}
`;
