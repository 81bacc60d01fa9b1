// A certified client (openid-client) against the node: PAR, PKCE, private_key_jwt, DPoP, authorization_details; then client_credentials.
import * as client from 'openid-client';

const { issuer, clientId, jwk, redirect, details, standing, company, alg } = JSON.parse(process.env.NSG_CLIENT);
const key = async () => ({ key: await imported(jwk), kid: 'k0' });

const config = await client.discovery(new URL(issuer), clientId, undefined, client.PrivateKeyJwt(await key()), {
  execute: [client.allowInsecureRequests], algorithm: 'oauth2',
});
const handle = client.getDPoPHandle(config, await client.randomDPoPKeyPair(alg));

if (details) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const address = await client.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: redirect, state, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', authorization_details: details,
  }, { DPoP: handle });
  console.log(JSON.stringify({ authorize: address.href }));
  const back = await line();
  const tokens = await client.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier: verifier, expectedState: state }, undefined, { DPoP: handle });
  const answer = await read(tokens.access_token);
  const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token, undefined, { DPoP: handle });
  const again = await read(refreshed.access_token);
  const state2 = await client.tokenIntrospection(config, refreshed.access_token);
  console.log(JSON.stringify({ type: tokens.token_type, read: answer.status, again: again.status, active: state2.active, grant: tokens.grant_id }));
}

if (standing) {
  const own = await client.clientCredentialsGrant(config, { authorization_details: standing }, { DPoP: handle });
  const answer = await read(own.access_token);
  await client.tokenRevocation(config, own.access_token);
  let after;
  try { after = (await read(own.access_token)).status; } catch (fault) { after = fault.cause?.[0]?.parameters?.error ?? fault.code; }
  console.log(JSON.stringify({ own: answer.status, after }));
}

process.exit(0);

async function read(token) {
  return await client.fetchProtectedResource(config, token, new URL(company, issuer), 'GET', undefined, undefined, { DPoP: handle });
}

async function imported(key) {
  const algorithm = key.kty === 'EC' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSA-PSS', hash: 'SHA-256' };
  return await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']);
}

async function line() {
  for await (const chunk of process.stdin) {
    return chunk.toString().trim();
  }
}
