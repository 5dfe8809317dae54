/** How checks stand together on the screen, in the order in which a unit comes up. */
export type CheckGroup = 'settings' | 'internet' | 'lan' | 'vpn' | 'centre' | 'customer';
