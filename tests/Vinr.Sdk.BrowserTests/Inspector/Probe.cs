using Microsoft.Playwright;

namespace Vinr.Sdk.BrowserTests.Inspector;

/// <summary>Looks at a page as it was laid out.</summary>
internal static class Probe
{
    /// <summary>How many pixels the page is wider than its window.</summary>
    public static Task<int> OverflowAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Texts whose contrast with what is behind them is below WCAG's AA: 4.5, or 3 for large ones.</summary>
    public static Task<string[]> TooPaleAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const channel = value => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
          const parse = color => { const p = color.match(/[\d.]+/g).map(Number); return { rgb: p.slice(0, 3), alpha: p.length > 3 ? p[3] : 1 }; };
          const luminance = rgb => 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2]);
          const ground = element => {
            for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.alpha === 1) return c.rgb; }
            return [255, 255, 255];
          };
          const pale = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
            if (!walker.currentNode.data.trim() || box.width < 2 || style.visibility === 'hidden' || element.closest('option, title, desc')) continue;
            const ink = parse(element.closest('svg') ? style.fill : style.color).rgb;
            const [a, b] = [luminance(ink), luminance(ground(element))].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) pale.push(`${((a + 0.05) / (b + 0.05)).toFixed(2)}: ${walker.currentNode.data.trim()}`);
          }
          return pale;
        }
        """);

    /// <summary>What a page lacks for those who do not see it, or do not use a mouse.</summary>
    public static Task<string[]> LacksAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const lacks = [], all = selector => [...document.querySelectorAll(selector)];
          const named = e => (e.getAttribute('aria-label') || (e.labels && [...e.labels].map(l => l.textContent).join('')) || e.textContent || '').trim().length > 0;
          if (!document.title) lacks.push('a title');
          if (!document.documentElement.lang) lacks.push('a language');
          if (all('h1').length !== 1) lacks.push(`${all('h1').length} h1`);
          for (const landmark of ['body > header', 'header nav[aria-label]', 'main', 'body > footer']) if (all(landmark).length !== 1) lacks.push(landmark);
          let level = 0;
          for (const h of all('h1, h2, h3, h4')) { const l = Number(h.tagName[1]); if (l > level + 1) lacks.push(`h${l} after h${level}`); level = l; }
          for (const e of all('input:not([type=hidden]), select, textarea, button, a[href], progress, summary')) if (!named(e)) lacks.push(`a name: ${e.outerHTML.slice(0, 120)}`);
          for (const e of all('input:not([type=hidden]), select')) if (!(e.labels && e.labels.length)) lacks.push(`a label: ${e.id}`);
          for (const e of all('img:not([alt])')) lacks.push(`an alternative: ${e.src}`);
          for (const e of all('svg[role=img]')) if (!e.querySelector('title') || !e.querySelector('desc')) lacks.push('a title and a description of a drawing');
          for (const e of all('table')) if (!e.caption || !e.querySelector('thead th[scope=col]')) lacks.push('a caption or headings of a table');
          for (const e of all('section')) if (!e.getAttribute('aria-label') && !document.getElementById(e.getAttribute('aria-labelledby'))) lacks.push('the name of a section');
          for (const e of all('main, pre')) if (e.scrollWidth > e.clientWidth && e.tabIndex < 0 && e.tagName === 'PRE') lacks.push('a way to scroll by keyboard');
          const ids = all('[id]').map(e => e.id);
          for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) lacks.push(`one id ${id}, there are several`);
          return lacks;
        }
        """);

    /// <summary>Tabs through the whole page: what can be reached, and what of it does not show that it has the focus.</summary>
    public static async Task<(int Reached, string[] Unseen)> TabThroughAsync(IPage page)
    {
        var unseen = new List<string>();
        for (var reached = 0; ; reached++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body || e.dataset.seen) return '';
                  e.dataset.seen = 'yes';
                  const s = getComputedStyle(e);
                  return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? 'seen' : e.outerHTML.slice(0, 120);
                }
                """);
            if (at.Length == 0) return (reached, [.. unseen]);
            if (at != "seen") unseen.Add(at);
        }
    }
}
