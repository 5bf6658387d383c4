/**
 * Texts that try to be read as something other than text, by what they try. Each begins with the attack, and none has a
 * blank line.
 */
export const hostileTexts: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  'single quotes': "' onmouseover='alert(1)",
  frame: '<iframe src="https://evil.test/"></iframe><svg onload=alert(1)><style>*{display:none}</style>',
  'end of style': '</style></title></head><body onload=alert(1)>',
  'end of CDATA': ']]><w:p/><![CDATA[',
  'end of comment': '--> <!-- */ /* -->',
  entity: '&lt;script&gt; &#60;b&#62; &amp;amp; &nbsp;',
  link: '[click](javascript:alert(1)) ![image](https://evil.test/x.png) <https://evil.test/> https://evil.test/ [a]: javascript:alert(1)',
  heading: '# Heading ## too\n- item\n1. item\n> quote\n--- end',
  emphasis: '*a* _b_ **c** ~~d~~ `e` ``f`` \\',
  pipes: '| a | b | \\| ` | `',
  fence: '```` code ```` ~~~ more',
  variable: '{{.Name}} {{constructor}} ${alert(1)} {%x%}',
  'right-to-left override': 'abc \u202egnp.exe\u202c \u2066isolate\u2069 \u200fmark',
  'zero width': 'ze\u200bro\u200dwi\u2060dth\ufeff',
  'lone surrogates': 'high \ud800 and low \udc00 end',
  'control characters': 'nul\u0000 bell\u0007 escape\u001b[31m rubout\u007f next\u0085line\u2028 end\ufffe',
  'long word': 'x'.repeat(10_000),
  'astral characters': `a${'\u{1f600}'.repeat(480)}`,
  hyperlink: '=HYPERLINK("http://evil.test","click")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: '-1+2',
  at: '@SUM(1,1)',
  tab: '\t=1+1',
  return: '\r=1+1',
  'wide equals sign': '\uff1d1+1',
  comma: 'a,"b";c\n"d"',
  prototype: '__proto__',
  constructor: 'constructor',
  field: '{ INCLUDETEXT "c:\\\\secret.txt" } <w:instrText>DDEAUTO</w:instrText>',
};

/** The text of harmless programmes in these places. */
export const harmless = 'Harmless words';

/** Bodies of narratives: Markdown that attacks, or that is deeper and longer than any person writes. */
export const hostileBodies: Readonly<Record<string, string>> = {
  'links that run':
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>) [d](vbscript:x) [e](file:///etc/passwd) [f](//evil.test) [g][r] <javascript:alert(1)>\n\n[r]: javascript:alert(1)',
  'links in disguise':
    '[a](java&#115;cript:alert(1)) [b](&#x6A;avascript:alert(1)) [c](\\javascript:alert(1)) [d](https://evil.test/"onmouseover=alert(1)) [e](https://a.test/<script>) [f](https://a.test "t\\" onclick=\\"x")',
  images: '![x](https://evil.test/x.png) ![x](javascript:alert(1)) [![x](y)](https://evil.test)',
  HTML: '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<div onclick="alert(1)">\n\n*text*\n\n</div>\n\n<!-- comment --><style>* { display: none }</style>\n\n<?php echo 1 ?>\n\n<![CDATA[ x ]]>',
  'cells of tables':
    '| <b>a</b> | =1+1 |\n|---|---|\n| [x](javascript:alert(1)) | `</code><script>` |\n| \\| | "><img src=x> | more | than | columns |',
  fences: '```html\n</code></pre><script>alert(1)</script>\n```\n\n~~~"><script>\n```\n~~~\n\n    indented </pre>',
  headings: '# <img src=x>\n\n###### deep [x](javascript:alert(1))\n\nSetext <b>\n===\n\n# \n\n#\n',
  'deep quotes': `${'> '.repeat(2000)}deep`,
  'deep lists': Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n'),
  'many brackets': `${'['.repeat(20_000)}x${']'.repeat(20_000)}`,
  'many stars': `${'*a **b '.repeat(3000)}`,
  'many underscores and backticks': `${'_a_ `'.repeat(3000)}`,
  'many references': `${'[a]: <https://x.test> "t"\n'.repeat(1500)}\n${'[a] '.repeat(1500)}`,
  'beginnings of comments': '<!-- '.repeat(20_000),
  'a word without end': 'x'.repeat(200_000),
  'strange characters': '\u202egnp.exe \u2066x \u0007 \ufeff \u200b # \u2028 - a',
};
