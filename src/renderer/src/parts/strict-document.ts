/**
 * xterm.js writes its colours into `<style>` elements, which a content security policy without 'unsafe-inline' refuses.
 * Through this document it gets an inert element instead, and what it writes there becomes a constructed style sheet,
 * which the policy allows.
 */
export function strictDocument(): Document {
  return new Proxy(document, {
    get(target, key) {
      if (key === 'createElement') return (name: string) => (name === 'style' ? inert() : target.createElement(name));
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value as (...rest: unknown[]) => unknown).bind(target) : value;
    }
  });
}

function inert(): HTMLElement {
  const place = document.createElement('template');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  Object.defineProperty(place, 'textContent', {
    set: (css: string) => {
      sheet.replaceSync(css);
    }
  });
  const remove = place.remove.bind(place);
  place.remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
    remove();
  };
  return place;
}
