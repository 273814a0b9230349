import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import users from './en/users.json';
import issuer from './en/issuer.json';
import invite from './en/invite.json';
import reset from './en/reset.json';
import audit from './en/audit.json';
import account from './en/account.json';
import agent from './en/agent.json';
import agents from './en/agents.json';
import agentConfig from './en/agentConfig.json';
import chat from './en/chat.json';
import common from './en/common.json';
import errors from './en/errors.json';
import otherSites from './en/otherSites.json';
import policy from './en/policy.json';
import providers from './en/providers.json';
import settings from './en/settings.json';
import setup from './en/setup.json';
import usage from './en/usage.json';

export const english = {
  common,
  errors,
  setup,
  usage,
  chat,
  agent,
  agents,
  agentConfig,
  otherSites,
  policy,
  providers,
  settings,
  users,
  issuer,
  invite,
  reset,
  audit,
  account,
};

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: english },
  ns: Object.keys(english),
  defaultNS: 'common',
  interpolation: { escapeValue: false }, // React escapes
});

export { i18next };
