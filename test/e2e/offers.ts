import {beforeEach} from 'vitest';
import {lacks} from '../house/offers.ts';

/** Before each test of the window: where there is no Chromium, none runs, and it is said. */
beforeEach(({skip}) => skip(lacks('chromium'), 'no chromium'));
