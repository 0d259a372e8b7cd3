/** Builds the sidebar: one HTML file with its styles and script inside, as HtmlService serves it. */
import { build } from 'esbuild';

const TARGET = 'es2019';

/** Neither text may end the element it stands in, nor open a comment inside a script. */
function inlined(code) {
  return code.replace(/<\/(?=script|style)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}

/** The style sheet, minified. */
export async function sidebarStyle() {
  const css = await build({
    entryPoints: ['src/sidebar/sidebar.css'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return inlined(css.outputFiles[0].text.trim());
}

/** The whole page, minified; the caller decides where it goes. */
export async function buildSidebar() {
  const script = await build({
    entryPoints: ['src/sidebar/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService takes `//` inside a template literal for a comment.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  const style = await sidebarStyle();
  return [
    '<!DOCTYPE html><html><head><base target="_top"><meta charset="utf-8">',
    `<style>${style}</style></head>`,
    `<body><div id="app"></div><script>${inlined(script.outputFiles[0].text.trim())}</script></body></html>\n`,
  ].join('');
}
