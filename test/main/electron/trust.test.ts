import {describe, expect, test} from 'vitest';
import {home, isHome, isPermitted, isTrustedSender} from '#main/electron/trust.ts';

const foreign = [
  'https://vsr/index.html',
  'http://app/vsr',
  'file:///out/renderer/index.html',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<script>1</script>',
  'blob:app://vsr/5c2f',
  'javascript:alert(1)',
  'app://evil/index.html',
  'app://vsr.evil/index.html',
  'app://vsr@evil/index.html',
  'app://vsr:8080/index.html',
  'app://user@vsr/index.html',
  'app://user:secret@vsr/',
  'apps://vsr/index.html',
  'app:vsr',
  'app:///vsr',
  '',
  'index.html',
  'null'
];

describe("the app's own address", () => {
  test.each([home.start, 'app://vsr/', 'app://vsr/#witness', 'app://vsr/assets/index-9t9.js?x=1'])(
    '%s is ours',
    url => {
      expect(isHome(url)).toBe(true);
    }
  );

  test.each(foreign)('%s is not', url => {
    expect(isHome(url)).toBe(false);
  });
});

describe('who may call', () => {
  const top = {url: home.start, parent: null, detached: false};

  test("the app's own page, as the top frame of its window", () => {
    expect(isTrustedSender(top)).toBe(true);
  });

  test('not a frame that is gone', () => {
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender({...top, detached: true})).toBe(false);
  });

  test('not a frame inside the page, wherever it comes from', () => {
    expect(isTrustedSender({...top, parent: top})).toBe(false);
  });

  test.each(foreign)('not %s', url => {
    expect(isTrustedSender({...top, url})).toBe(false);
  });
});

describe('what a page may ask of the system', () => {
  const camera = {permission: 'media', url: home.start, media: ['video']};

  test('the camera', () => {
    expect(isPermitted(camera)).toBe(true);
  });

  test.each([['audio'], ['video', 'audio'], ['unknown'], []])('not with %s', (...media) => {
    expect(isPermitted({...camera, media})).toBe(false);
  });

  test.each(foreign)('not for %s', url => {
    expect(isPermitted({...camera, url})).toBe(false);
  });

  test.each(['serial', 'usb', 'hid', 'geolocation', 'notifications', 'display-capture', 'openExternal', 'fileSystem'])(
    'never %s',
    permission => {
      expect(isPermitted({...camera, permission})).toBe(false);
    }
  );
});
