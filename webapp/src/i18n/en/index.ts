import account from './account.json';
import agent from './agent.json';
import agentConfig from './agentConfig.json';
import agents from './agents.json';
import audit from './audit.json';
import chat from './chat.json';
import common from './common.json';
import errors from './errors.json';
import invite from './invite.json';
import issuer from './issuer.json';
import keys from './keys.json';
import otherSites from './otherSites.json';
import policy from './policy.json';
import providers from './providers.json';
import reset from './reset.json';
import settings from './settings.json';
import setup from './setup.json';
import usage from './usage.json';
import users from './users.json';
import versions from './versions.json';
import work from './work.json';

export default {
  account,
  agent,
  agentConfig,
  agents,
  audit,
  chat,
  common,
  errors,
  keys,
  invite,
  issuer,
  otherSites,
  policy,
  providers,
  reset,
  settings,
  setup,
  usage,
  users,
  versions,
  work,
};
