import type {Order} from '#core/order/order.ts';
import type {Result} from '#core/result.ts';
import {passwordsOf, type Passwords} from '#main/host/passwords.ts';
import type {Vault} from '#main/vault/vault.ts';
import {tellOtherSetupPassword} from './notice.ts';

/** Environment before vault. */
export function givenPasswords(vault: Vault, order: Order): Promise<Result<Passwords>> {
  return passwordsOf(vault, order, {
    setup: given('VSR_SETUP_PASSWORD'),
    site: given('VSR_PASSWORD'),
    enable: given('VSR_ENABLE_PASSWORD'),
    otherSetup: tellOtherSetupPassword
  });
}

/** A variable that is set to nothing is not set. */
function given(variable: string): string | undefined {
  return process.env[variable] || undefined;
}
