import type {ScreenWords} from '../screens.ts';
import {shell} from './screens/shell.ts';

export const screens: ScreenWords = {
  shell
};
