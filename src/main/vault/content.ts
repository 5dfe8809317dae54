/** What lies in a vault, as JSON under the master key. Keys and secrets stand in base64 and in the clear here only. */
import {createHash, createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject} from 'node:crypto';
import {z} from 'zod';
import {canonical} from '#core/journal/canonical.ts';

const keySchema = z.base64().refine(text => Buffer.from(text, 'base64').length === 32);
/** RFC 8037. */
const publicJwkSchema = z.strictObject({kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url()});
const engineerSchema = z.strictObject({
  company: z.string().min(1),
  name: z.string().min(1),
  standing: z.enum(['partner-engineer', 'subcontractor'])
});
/** By SecretName; one that this version doesn't know stays. */
const secretsSchema = z.record(z.string(), z.string());
const orderSchema = z.discriminatedUnion('state', [
  z.strictObject({state: z.literal('kept'), keyId: z.string(), key: keySchema, secrets: secretsSchema}),
  // Stays, so that a purged order never gets a new key as if it were new.
  z.strictObject({state: z.literal('destroyed')})
]);

export const contentSchema = z.strictObject({
  storeKey: keySchema,
  device: z.strictObject({...publicJwkSchema.shape, d: z.base64url()}),
  engineer: engineerSchema.nullable(),
  centre: publicJwkSchema.nullable(),
  orders: z.record(z.string(), orderSchema)
});

export type Content = z.infer<typeof contentSchema>;
export type OrderContent = z.infer<typeof orderSchema>;
/** An Ed25519 public key as JWK (RFC 8037). */
export type PublicJwk = z.infer<typeof publicJwkSchema>;
/** Who does the visit. `standing` is the report's 区分: 特定協定事業者の技術者, or 再委託先. */
export type Engineer = Readonly<z.infer<typeof engineerSchema>>;

/** The key that signs this device's manifests. */
export interface DeviceKey {
  /** JWK thumbprint, RFC 7638, SHA-256. */
  readonly id: string;
  readonly publicJwk: PublicJwk;
  readonly privateKey: KeyObject;
}

export function newContent(): Content {
  const device = contentSchema.shape.device.parse(generateKeyPairSync('ed25519').privateKey.export({format: 'jwk'}));
  return {storeKey: randomBytes(32).toString('base64'), device, engineer: null, centre: null, orders: {}};
}

export function newOrder(): OrderContent & {state: 'kept'} {
  return {
    state: 'kept',
    keyId: randomBytes(8).toString('hex'),
    key: randomBytes(32).toString('base64'),
    secrets: {}
  };
}

export function deviceKeyOf({device}: Content): DeviceKey {
  const {d: _, ...publicJwk} = device;
  const id = createHash('sha256').update(canonical(publicJwk)).digest('base64url');
  return {id, publicJwk, privateKey: createPrivateKey({key: device, format: 'jwk'})};
}
