// A certified client (oauth4webapi) against the node, step by step: PAR, PKCE, private_key_jwt, DPoP, authorization_details; then client_credentials.
import * as oauth from 'oauth4webapi';

const { issuer, clientId, jwk, redirect, details, standing, company, alg } = JSON.parse(process.env.NSG_CLIENT);
const plain = { [oauth.allowInsecureRequests]: true };
const algorithm = jwk.kty === 'EC' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSA-PSS', hash: 'SHA-256' };
const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
const authentication = oauth.PrivateKeyJwt({ key, kid: 'k0' });
const me = { client_id: clientId };
const where = new URL(issuer);
const server = await oauth.processDiscoveryResponse(where, await oauth.discoveryRequest(where, { algorithm: 'oauth2', ...plain }));
const DPoP = oauth.DPoP(me, await oauth.generateKeyPair(alg));

if (details) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const pushed = await again(async () => oauth.processPushedAuthorizationResponse(server, me, await oauth.pushedAuthorizationRequest(server, me, authentication, {
    client_id: clientId, response_type: 'code', redirect_uri: redirect, state, code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', authorization_details: details,
  }, { DPoP, ...plain })));
  const address = new URL(server.authorization_endpoint);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('request_uri', pushed.request_uri);
  console.log(JSON.stringify({ authorize: address.href }));
  const parameters = oauth.validateAuthResponse(server, me, new URL(await line()), state);
  const tokens = await again(async () => oauth.processAuthorizationCodeResponse(server, me,
    await oauth.authorizationCodeGrantRequest(server, me, authentication, parameters, redirect, verifier, { DPoP, ...plain })));
  const answer = await read(tokens.access_token);
  const refreshed = await again(async () => oauth.processRefreshTokenResponse(server, me, await oauth.refreshTokenGrantRequest(server, me, authentication, tokens.refresh_token, { DPoP, ...plain })));
  const more = await read(refreshed.access_token);
  const state2 = await oauth.processIntrospectionResponse(server, me, await oauth.introspectionRequest(server, me, authentication, refreshed.access_token, plain));
  console.log(JSON.stringify({ type: tokens.token_type, read: answer.status, again: more.status, active: state2.active, grant: tokens.grant_id }));
}

if (standing) {
  const own = await again(async () => oauth.processClientCredentialsResponse(server, me, await oauth.clientCredentialsGrantRequest(server, me, authentication, { authorization_details: standing }, { DPoP, ...plain })));
  const answer = await read(own.access_token);
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, me, authentication, own.access_token, plain));
  let after;
  try { after = (await read(own.access_token)).status; } catch (fault) { after = fault.cause?.[0]?.parameters?.error ?? fault.code; }
  console.log(JSON.stringify({ own: answer.status, after }));
}

process.exit(0);

async function read(token) {
  return await again(() => oauth.protectedResourceRequest(token, 'GET', new URL(company, issuer), undefined, undefined, { DPoP, ...plain }));
}

// The server asks for its nonce once (RFC 9449 section 8); the library keeps it and asks to be called again.
async function again(send) {
  try {
    return await send();
  } catch (fault) {
    if (oauth.isDPoPNonceError(fault)) {
      return await send();
    }

    throw fault;
  }
}

async function line() {
  for await (const chunk of process.stdin) {
    return chunk.toString().trim();
  }
}
