// Generated from docs/reference/openapi.yaml by `npm run generate:api`. Do not edit.

export interface paths {
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how you are called here, and how you want the pages.
         * @description Shows how you are called here, and how you want the pages.
         */
        get: operations["showAccount"];
        put?: never;
        post?: never;
        /**
         * Deletes your account with everything that is yours, your agent's files and memory included.
         * @description Deletes your account with everything that is yours, your agent's files and memory included. It cannot be taken back.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Changes how you are called here, and how you want the pages.
         * @description Changes how you are called here, and how you want the pages.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands over everything Mosaic keeps of yours, as JSON files in an archive; its README says what is where.
         * @description Hands over everything Mosaic keeps of yours, as JSON files in an archive; its README says what is where. What your agent keeps in its own volume is not in it.
         */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agent-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what holds for everybody's agents.
         * @description Shows what holds for everybody's agents.
         */
        get: operations["showAgentPolicy"];
        /**
         * Lays down what holds for everybody's agents.
         * @description Lays down what holds for everybody's agents. Another `egress` makes running agents start afresh, each after its answer; the rest counts at once.
         */
        put: operations["saveAgentPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of the agents of people who have one, by the owner's user name.
         * @description Shows a page of the agents of people who have one, by the owner's user name. A page past the end is answered with the last one, as `meta.page` says.
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{userId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a person's agent to sleep; its memory stays, and their next message wakes it.
         * @description Puts a person's agent to sleep; its memory stays, and their next message wakes it. An answer under way ends there. Does not wait for it; one that sleeps already stays so. The owner is told.
         */
        post: operations["stopAgentOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of the audit log, latest first.
         * @description Shows a page of the audit log, latest first.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands over every entry that matches, latest first, as a file.
         * @description Hands over every entry that matches, latest first, as a file.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/breakglass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the breakglass accounts.
         * @description Shows the breakglass accounts.
         */
        get: operations["listBreakglass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/breakglass/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a breakglass account a new password and ends all that is signed in to it.
         * @description Gives a breakglass account a new password and ends all that is signed in to it.
         */
        post: operations["resetBreakglassPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows which other sites' pages may call the API; none until you name some.
         * @description Shows which other sites' pages may call the API; none until you name some.
         */
        get: operations["showCors"];
        /**
         * Names the other sites whose pages may call the API with a token; counts at once.
         * @description Names the other sites whose pages may call the API with a token; counts at once.
         */
        put: operations["saveCors"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of the invitations, latest first.
         * @description Shows a page of the invitations, latest first.
         */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes an invitation back.
         * @description Takes an invitation back.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an invitation a new link, for another 72 hours.
         * @description Gives an invitation a new link, for another 72 hours. The old link opens nothing any more.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how people sign in through the issuer; never the secret.
         * @description Shows how people sign in through the issuer; never the secret.
         */
        get: operations["showOidc"];
        /**
         * Puts settings in force, from the next sign-in on.
         * @description Puts settings in force, from the next sign-in on. The issuer is looked up first; if that fails, nothing changes.
         */
        put: operations["saveOidc"];
        post?: never;
        /**
         * Switches signing in through the issuer off.
         * @description Switches signing in through the issuer off. Accounts and sessions stay.
         */
        delete: operations["removeOidc"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/oidc/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a dry run with settings that are not in force.
         * @description Begins a dry run with settings that are not in force. Open `authorizationUrl` in the same browser; afterwards the result can be asked for.
         */
        post: operations["testOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/oidc/test/{trialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what came of your dry run: the claims, and who they would become.
         * @description Shows what came of your dry run: the claims, and who they would become.
         */
        get: operations["showOidcTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what all agents used, by day and by person; this month unless told otherwise.
         * @description Shows what all agents used, by day and by person; this month unless told otherwise.
         */
        get: operations["showInstanceUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of the people, by user name.
         * @description Shows a page of the people, by user name. A page past the end is answered with the last one, as `meta.page` says.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invites somebody.
         * @description Invites somebody. The link is in this answer and never again; it opens once, for 72 hours.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of the people, as answers to changes do.
         * @description Shows one of the people, as answers to changes do.
         */
        get: operations["showUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what somebody may do, or how they are called.
         * @description Changes what somebody may do, or how they are called. A new role signs them out everywhere.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/admin/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets nobody in as this person any more: sessions, tokens and streams end within seconds, the agent goes to sleep.
         * @description Lets nobody in as this person any more: sessions, tokens and streams end within seconds, the agent goes to sleep. What is theirs stays.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a deactivated person in again.
         * @description Lets a deactivated person in again.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the link by which a person chooses a new password.
         * @description Makes the link by which a person chooses a new password. It is in this answer and never again; it opens once, for 24 hours, and ends the one made before. Wants a session: a token that leaked must not be a way into other people's accounts.
         */
        post: operations["issueResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what your agent is doing.
         * @description Shows what your agent is doing.
         */
        get: operations["showAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams what your agent is doing: an event `agent` at once and at every change, its data the same object as `GET /api/agent`.
         * @description Streams what your agent is doing: an event `agent` at once and at every change, its data the same object as `GET /api/agent`. Ends with your session, or with the token it was asked for with.
         */
        get: operations["watchAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives your agent fresh files, or a fresh volume.
         * @description Gives your agent fresh files, or a fresh volume. Puts it to sleep first and answers when all is done, mostly within seconds. Your chats and settings stay.
         */
        post: operations["resetAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts your agent to sleep and wakes it with its newest settings.
         * @description Puts your agent to sleep and wakes it with its newest settings. Does not wait for it.
         */
        post: operations["restartAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wakes your agent; does not wait for it.
         * @description Wakes your agent; does not wait for it.
         */
        post: operations["startAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts your agent to sleep; its memory stays.
         * @description Puts your agent to sleep; its memory stays. Does not wait for it.
         */
        post: operations["stopAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of what was done by you, and about you and your keys, latest first.
         * @description Shows a page of what was done by you, and about you and your keys, latest first.
         */
        get: operations["listOwnAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/download-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link that opens one download, once, within a minute, without a session.
         * @description Makes a link that opens one download, once, within a minute, without a session.
         */
        post: operations["createDownloadLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what an invitation's link is good for.
         * @description Shows what an invitation's link is good for.
         */
        get: operations["showInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the invited person's account, with a password, and signs them in.
         * @description Makes the invited person's account, with a password, and signs them in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in by name and password and sets the session's cookies.
         * @description Signs in by name and password and sets the session's cookies.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends your session on this browser.
         * @description Ends your session on this browser.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows who you are.
         * @description Shows who you are.
         */
        get: operations["showMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the ways to sign in here.
         * @description Shows the ways to sign in here.
         */
        get: operations["showSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Takes the browser back from the issuer and signs its person in.
         * @description Takes the browser back from the issuer and signs its person in.
         */
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends the browser to the issuer.
         * @description Sends the browser to the issuer.
         */
        get: operations["beginOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends your session here and says where to end the issuer's, too.
         * @description Ends your session here and says where to end the issuer's, too.
         */
        post: operations["signOutOfIssuer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives you a new password.
         * @description Gives you a new password. Signs you out everywhere else and ends your tokens.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your browsers that are told of answers, and says what another one subscribes with.
         * @description Lists your browsers that are told of answers, and says what another one subscribes with.
         */
        get: operations["listToldBrowsers"];
        put?: never;
        /**
         * Has this browser told of answers, until you sign out of it.
         * @description Has this browser told of answers, until you sign out of it. Again, it replaces what was.
         */
        post: operations["addToldBrowser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/push/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Has one of your browsers told of nothing any more.
         * @description Has one of your browsers told of nothing any more.
         */
        delete: operations["removeToldBrowser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trades the refresh cookie for new cookies.
         * @description Trades the refresh cookie for new cookies.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whose password a link sets.
         * @description Shows whose password a link sets.
         */
        get: operations["showPasswordReset"];
        put?: never;
        /**
         * Sets the password and ends the person's sessions and tokens.
         * @description Sets the password and ends the person's sessions and tokens. They sign in with it next.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows where you are signed in, last used first.
         * @description Shows where you are signed in, last used first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs you out everywhere, here too.
         * @description Signs you out everywhere, here too.
         */
        post: operations["endAllSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs you out everywhere but here.
         * @description Signs you out everywhere but here.
         */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs you out on one of your browsers.
         * @description Signs you out on one of your browsers.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows your personal access tokens, newest first; never their values.
         * @description Shows your personal access tokens, newest first; never their values.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Makes a personal access token.
         * @description Makes a personal access token. Its value is in this answer and never again.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of your tokens.
         * @description Ends one of your tokens.
         */
        delete: operations["removeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a file that is to go with a message: send it, then name it in `attachments` of `startTurn`.
         * @description Takes a file that is to go with a message: send it, then name it in `attachments` of `startTurn`. Pictures (PNG, JPEG, GIF, WebP) may have 6,291,456 bytes, other files 19,464,192. What no message has after a day is erased.
         */
        post: operations["keepAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands over one of your files: pictures to be shown, everything else to be saved.
         * @description Hands over one of your files: pictures to be shown, everything else to be saved. Those of a message stay as long as their conversation.
         */
        get: operations["showAttachment"];
        put?: never;
        post?: never;
        /**
         * Removes one of your files that no message has.
         * @description Removes one of your files that no message has. Those of messages go with these.
         */
        delete: operations["removeAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something to your agent, waking it if need be, and answers what it says, unchanged.
         * @description Says something to your agent, waking it if need be, and answers what it says, unchanged.
         *
         *     With `stream` the answer is a stream of OpenAI's events. While the agent wakes,
         *     comment lines report progress (`waking gateway`); after the first byte a failure is a
         *     last event `error`. Leaving ends the answer.
         */
        post: operations["chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of your conversations, pinned ones first, then latest first: those you began on the chat page, those programs began with a token of yours, or what your agent did that nobody asked for here.
         * @description Shows a page of your conversations, pinned ones first, then latest first: those you began on the chat page, those programs began with a token of yours, or what your agent did that nobody asked for here. With \`search\`, those whose title or one of whose messages has all its words, archived or not.
         */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of your conversations with its messages and the answer under way.
         * @description Shows one of your conversations with its messages and the answer under way.
         */
        get: operations["showConversation"];
        put?: never;
        post?: never;
        /**
         * Removes one of your conversations, ending an answer under way.
         * @description Removes one of your conversations, ending an answer under way. For a minute it can be restored; then it is erased.
         */
        delete: operations["removeConversation"];
        options?: never;
        head?: never;
        /**
         * Renames, pins or archives one of your conversations, or takes that back, or chooses the model that answers in it.
         * @description Renames, pins or archives one of your conversations, or takes that back, or chooses the model that answers in it.
         */
        patch: operations["changeConversation"];
        trace?: never;
    };
    "/api/chat/conversations/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the answer under way; what came of it is kept.
         * @description Ends the answer under way; what came of it is kept. Fine too when there is none.
         */
        post: operations["abortAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams what happens in one of your conversations: @code turn.
         * @description Streams what happens in one of your conversations: `turn.started`, `turn.waking`, `text`, `thinking`, `tool.started`, `tool.output`, `tool.ended`, `notice`, `turn.ended`, `queue.changed`, `conversation.rearranged` and `conversation.titled`, each with an id. With `Last-Event-ID` the stream goes on after that event, without a gap and without repeating one; without it, it begins with the turn under way. `turn.waking`, `conversation.rearranged` and `conversation.titled` reach only those who follow at that moment. Ends with your session.
         */
        get: operations["followConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands over one of your conversations as a file: to be read, or as \`showConversation\` has it.
         * @description Hands over one of your conversations as a file: to be read, or as \`showConversation\` has it.
         */
        get: operations["exportConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/messages/{messageId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetches a picture that a message of yours names, so that its host does not learn who looks: a PNG, JPEG, GIF or WebP of up to 6,291,456 bytes, from the public internet alone.
         * @description Fetches a picture that a message of yours names, so that its host does not learn who looks: a PNG, JPEG, GIF or WebP of up to 6,291,456 bytes, from the public internet alone. Mosaic keeps nothing of it.
         */
        get: operations["showPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/messages/{messageId}/tool-calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a tool call of an answer with all that is kept of its output.
         * @description Shows a tool call of an answer with all that is kept of its output.
         */
        get: operations["showToolCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the messages that wait in one of your conversations, in the order they will be sent.
         * @description Lists the messages that wait in one of your conversations, in the order they will be sent.
         */
        get: operations["listQueuedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/queue/{turnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a message back that waits: it is never sent.
         * @description Takes a message back that waits: it is never sent.
         */
        delete: operations["takeBackQueuedMessage"];
        options?: never;
        head?: never;
        /**
         * Changes a message that waits.
         * @description Changes a message that waits. It keeps its place.
         */
        patch: operations["changeQueuedMessage"];
        trace?: never;
    };
    "/api/chat/conversations/{id}/queue/{turnId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message that waits, before the others.
         * @description Sends a message that waits, before the others. Only while no answer is under way: after you stopped your agent, messages wait until you send one.
         */
        post: operations["sendQueuedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the removal of one of your conversations back.
         * @description Takes the removal of one of your conversations back. Fine too if it was not removed.
         */
        post: operations["restoreConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/conversations/{id}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Shows the version of one of your conversations that a message belongs to, up to what came last after it.
         * @description Shows the version of one of your conversations that a message belongs to, up to what came last after it. What you say next follows there. Refused while an answer is under way.
         */
        put: operations["selectVersion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether your agent could answer, and what it cannot answer without.
         * @description Tells whether your agent could answer, and what it cannot answer without.
         */
        get: operations["showChatReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something to your agent, waking it if need be.
         * @description Says something to your agent, waking it if need be. Answers at once; what happens then is in the events of the conversation. The same `clientTurnId` again answers the same turn. While an answer is under way there, it is refused, or with `queue` waits for its end.
         */
        post: operations["startTurn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far the first boot has come.
         * @description Shows how far the first boot has come.
         */
        get: operations["showOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/breakglass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the holder of the setup token the first administrator and signs them in.
         * @description Makes the holder of the setup token the first administrator and signs them in.
         */
        post: operations["claimInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the first boot.
         * @description Ends the first boot.
         */
        post: operations["completeOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets up the issuer people sign in through, or leaves that out.
         * @description Sets up the issuer people sign in through, or leaves that out.
         */
        post: operations["onboardOidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks and adds the first account, and wakes the agent.
         * @description Checks and adds the first account, and wakes the agent.
         */
        post: operations["onboardProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/setup-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells whether a setup token would do, and uses it for nothing.
         * @description Tells whether a setup token would do, and uses it for nothing.
         */
        post: operations["checkSetupToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onboarding/system-agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets up agents that serve the instance, or leaves that out.
         * @description Sets up agents that serve the instance, or leaves that out.
         */
        post: operations["onboardSystemAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page of the people who may sign in here, by user name, to those who may share their accounts.
         * @description Shows a page of the people who may sign in here, by user name, to those who may share their accounts. Others are answered 403 `sharing_not_allowed`.
         */
        get: operations["findPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider-presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows all kinds of vendors, in the order people see them.
         * @description Shows all kinds of vendors, in the order people see them.
         */
        get: operations["listProviderPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/agent-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what you chose for your agent.
         * @description Shows what you chose for your agent.
         */
        get: operations["showAgentConfig"];
        /**
         * Replaces what you chose for your agent.
         * @description Replaces what you chose for your agent. A running one takes it on within seconds, after the answer under way; `application` shows the progress.
         */
        put: operations["saveAgentConfig"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/agent-config/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets your agent take on what was saved at once, even in the middle of an answer.
         * @description Lets your agent take on what was saved at once, even in the middle of an answer.
         */
        post: operations["applyAgentConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/agent-config/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the states your settings had, newest first; the last 50 are kept.
         * @description Shows the states your settings had, newest first; the last 50 are kept.
         */
        get: operations["listConfigVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/agent-config/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one state your settings had, beside the one before it.
         * @description Shows one state your settings had, beside the one before it.
         */
        get: operations["showConfigVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/agent-config/versions/{number}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes back to an earlier state of your settings; it becomes the newest one.
         * @description Goes back to an earlier state of your settings; it becomes the newest one.
         */
        post: operations["returnToConfigVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what you settled about your chats.
         * @description Shows what you settled about your chats.
         */
        get: operations["showChatSettings"];
        /**
         * Settles whether conversations get automatic titles; counts from the next answer on.
         * @description Settles whether conversations get automatic titles; counts from the next answer on.
         */
        put: operations["saveChatSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows your accounts, oldest first, and after them those that others share with you.
         * @description Shows your accounts, oldest first, and after them those that others share with you.
         */
        get: operations["listProviders"];
        put?: never;
        /**
         * Checks and adds an account.
         * @description Checks and adds an account. A failing check answers 422 `probe_failed` with the `probe`.
         */
        post: operations["addProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/providers/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks an account as a form holds it, without saving it.
         * @description Checks an account as a form holds it, without saving it. With `Accept: text/event-stream` each rung comes as an event `check` (a `ProbeCheck`) when it is passed or broken, and the whole as an event `report` at last. Hanging up ends the check.
         */
        post: operations["probeDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of your accounts, or one that somebody shares with you.
         * @description Shows one of your accounts, or one that somebody shares with you.
         */
        get: operations["showProvider"];
        put?: never;
        post?: never;
        /**
         * Removes one of your accounts with its key.
         * @description Removes one of your accounts with its key.
         */
        delete: operations["removeProvider"];
        options?: never;
        head?: never;
        /**
         * Changes one of your accounts.
         * @description Changes one of your accounts. Another key, address or protocol is checked first: if that fails, nothing changes, and the answer is 422 `probe_failed` with the `probe`, unless `saveUnverified` is set.
         */
        patch: operations["changeProvider"];
        trace?: never;
    };
    "/api/settings/providers/{id}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks one of your accounts and keeps what was found.
         * @description Checks one of your accounts and keeps what was found. With `Accept: text/event-stream` as `probeDraft` does.
         */
        post: operations["probeProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/providers/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows with whom you share one of your accounts, and how much each of them used of it.
         * @description Shows with whom you share one of your accounts, and how much each of them used of it.
         */
        get: operations["showProviderShares"];
        /**
         * Shares one of your accounts, on other terms than before, or not any more; counts from the next call on.
         * @description Shares one of your accounts, on other terms than before, or not any more; counts from the next call on. Its key stays sealed as yours, and nobody else gets to see it.
         */
        put: operations["saveProviderShares"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what your agent used, by day and model; this month unless told otherwise.
         * @description Shows what your agent used, by day and model; this month unless told otherwise.
         */
        get: operations["showUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/usage/limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what you allow your agent in a calendar month, and how much of it is used.
         * @description Shows what you allow your agent in a calendar month, and how much of it is used.
         */
        get: operations["showUsageLimit"];
        /**
         * Sets what you allow your agent in a calendar month; counts from the next call on.
         * @description Sets what you allow your agent in a calendar month; counts from the next call on.
         */
        put: operations["setUsageLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the version and whether agents can run.
         * @description Shows the version and whether agents can run.
         */
        get: operations["showSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/liveness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells that the process answers.
         * @description Tells that the process answers.
         */
        get: operations["showLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether the server can do its work; an engine that is away only degrades it.
         * @description Tells whether the server can do its work; an engine that is away only degrades it.
         */
        get: operations["showReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something to your agent, as `POST /api/chat/completions` does.
         * @description Says something to your agent, as `POST /api/chat/completions` does.
         */
        post: operations["chatAsOpenAi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns texts into vectors by one of your providers; your agent takes no part in it.
         * @description Turns texts into vectors by one of your providers; your agent takes no part in it. Leaving ends the vendor's call.
         */
        post: operations["embedAsOpenAi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the one model there is: your agent.
         * @description Lists the one model there is: your agent.
         */
        get: operations["listAgentModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the model there is.
         * @description Shows the model there is.
         */
        get: operations["showAgentModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something to your agent in OpenAI's newer form.
         * @description Says something to your agent in OpenAI's newer form.
         *
         *     With `stream` the answer is a stream of events. While the agent wakes, comment lines
         *     report progress; after the first byte a failure is a last event `error`. Leaving ends the
         *     answer.
         */
        post: operations["respondAsOpenAi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who comes in by an invitation. */
        AcceptInvitationJson: {
            /**
             * @description 2 to 64 letters, digits, dots, underscores or hyphens
             * @example ada
             */
            username: string;
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            password: string;
            /** @description 1 to 100 characters; the user name if absent */
            displayName?: string | null;
        };
        /** @description What to change of your account; absent members stay as they are. */
        AccountChangeJson: {
            displayName?: string | null;
            /**
             * @description null for none
             * @example ada@example.org
             */
            email?: string | null;
            /**
             * @description `en` or `de`; null for the one the browser asks for
             * @enum {string|null}
             */
            language?: "en" | "de" | null;
            /**
             * @description IANA name; null for the browser's
             * @example Europe/Berlin
             */
            timeZone?: string | null;
        };
        /** @description What shows that an account is meant to be deleted, and by its owner. */
        AccountDeletionJson: {
            /** @description your own */
            username: string;
            /**
             * Format: password
             * @description yours; left out by those who sign in through their organisation
             */
            password?: string | null;
        };
        /** @description Your own account. */
        AccountJson: {
            displayName: string;
            /** @description null where none is known */
            email?: string | null;
            /**
             * @description of the pages; null for the one the browser asks for
             * @enum {string|null}
             */
            language?: "en" | "de" | null;
            /**
             * @description IANA name, in which pages show times; null for the browser's
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description members that your organisation's sign-in decides and that can only be changed there */
            issuerFields: string[];
        };
        /** @description What was deleted with an account. */
        AccountReceiptJson: {
            /** Format: date-time */
            deletedAt: string;
            /**
             * @description what became of the agent's container, network and volume: `later` if they are removed as soon as the container engine answers
             * @enum {string}
             */
            agent: "none" | "removed" | "later";
            counts: components["schemas"]["AccountReceiptJson.CountsJson"];
        };
        /** @description How much there was. */
        "AccountReceiptJson.CountsJson": {
            /** Format: int64 */
            conversations: number;
            /** Format: int64 */
            messages: number;
            /** Format: int64 */
            providers: number;
            /** Format: int64 */
            tokens: number;
            /** Format: int64 */
            sessions: number;
            /**
             * Format: int64
             * @description states the agent's settings had
             */
            settingsVersions: number;
            /**
             * Format: int64
             * @description calls to models that were still remembered
             */
            modelCalls: number;
        };
        /** @description A person's agent as administrators see it: never what it was told, said or set to. */
        AdminAgentJson: {
            owner: components["schemas"]["AgentOwnerJson"];
            /** @enum {string} */
            status: "stopped" | "starting" | "running" | "frozen" | "hibernated" | "stopping" | "error";
            /**
             * @description why it does not run, as a code alone; null unless the status is error
             * @enum {string|null}
             */
            errorCode?: "docker_unavailable" | "image_missing" | "image_pull_failed" | "settings_invalid" | "start_timeout" | "crashed" | "out_of_memory" | "no_provider" | "network_exhausted" | null;
            /**
             * Format: date-time
             * @description null before the first activity
             */
            lastActiveAt?: string | null;
            /**
             * Format: int64
             * @description what its container holds now, in bytes; null where none runs, and where the container engine does not say
             */
            memory?: number | null;
        };
        /** @description A page of the users' agents, by their owners' names. */
        AdminAgentListJson: {
            data: components["schemas"]["AdminAgentJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description A claim that makes an administrator. */
        AdminClaimJson: {
            /** @description of the claim; dots lead into objects (`realm_access.roles`) */
            name: string;
            /** @description what it must be, or hold if it is a list */
            value: string;
        };
        /** @description A person as administrators see them. */
        AdminUserJson: {
            id: string;
            username: string;
            displayName: string;
            /** @description null where none is known */
            email?: string | null;
            /** @enum {string} */
            role: "admin" | "member";
            /** @enum {string} */
            signInMethod: "breakglass" | "local" | "oidc";
            /** @enum {string} */
            status: "active" | "deactivated";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description null if they never signed in, and in answers about one person
             */
            lastSignInAt?: string | null;
        };
        /** @description A page of the people, by user name. */
        AdminUserListJson: {
            data: components["schemas"]["AdminUserJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description What a person chooses for their agent. */
        AgentConfigChangeJson: {
            /** @description account of the primary model; its name decides if absent */
            providerId?: string | null;
            /**
             * @description `providerName/modelId`
             * @example lab/some-model
             */
            primaryModel: string;
            /** @description tried in order when the primary fails; none if absent */
            fallbackModels?: string[] | null;
            /** @description Markdown, at most 20,000 characters; empty if absent */
            personality?: string | null;
            /**
             * Format: int32
             * @description tokens a model is given to read at most, at least 20,000; as many as it can if absent
             */
            contextLimit?: number | null;
            /**
             * Format: int32
             * @description tokens an answer may have at most, at least 256; as many as the model can if absent
             */
            outputLimit?: number | null;
            /**
             * Format: int32
             * @description within the bounds an administrator set; 30 if absent
             */
            idleTimeoutMin?: number | null;
        };
        /** @description What a person chose for their agent. */
        AgentConfigJson: {
            /** @description account of the primary model; null while none is chosen, and where somebody shares it */
            providerId?: string | null;
            /** @description `providerName/modelId`; null while none is chosen */
            primaryModel?: string | null;
            /** @description what the agent asks first now: another than the primary model where that is not shared with you any more or none was chosen; null where there is none at all */
            modelNow?: string | null;
            fallbackModels: string[];
            /** @description Markdown */
            personality: string;
            /**
             * Format: int32
             * @description tokens a model is given to read at most; null for as many as it can
             */
            contextLimit?: number | null;
            /**
             * Format: int32
             * @description tokens an answer may have at most; null for as many as the model can
             */
            outputLimit?: number | null;
            /** Format: int64 */
            idleTimeoutMin: number;
            idleBounds: components["schemas"]["IdleBoundsJson"];
            /**
             * Format: int32
             * @description counts up with every change; null before the first
             */
            version?: number | null;
            application: components["schemas"]["ApplicationJson"];
        };
        /** @description Why an agent does not run. */
        AgentErrorJson: {
            /** @enum {string} */
            code: "docker_unavailable" | "image_missing" | "image_pull_failed" | "settings_invalid" | "start_timeout" | "crashed" | "out_of_memory" | "no_provider" | "network_exhausted";
            /** @description what happened, one plain sentence */
            message: string;
            /** @description what to do next, one plain sentence */
            hint: string;
        };
        /** @description What a person's own agent is doing. */
        AgentJson: {
            /** @enum {string} */
            status: "stopped" | "starting" | "running" | "frozen" | "hibernated" | "stopping" | "error";
            /**
             * @description how far a start has come; null unless starting
             * @enum {string|null}
             */
            phase?: "image" | "network" | "container" | "gateway" | "warmup" | null;
            /**
             * Format: date-time
             * @description since when it is in this status
             */
            since: string;
            /**
             * Format: date-time
             * @description null before the first activity
             */
            lastActiveAt?: string | null;
            /** Format: int64 */
            idleTimeoutMin: number;
            /** @description what keeps it from falling asleep now, in single words */
            keepsAwake: string[];
            /**
             * @description \`administrator\` where one of them stopped it; null where nobody else did, and once it was started again
             * @enum {string|null}
             */
            stoppedBy?: "administrator" | null;
            error?: components["schemas"]["AgentErrorJson"] | null;
            application: components["schemas"]["ApplicationJson"];
            /**
             * Format: int32
             * @description number of the settings as last saved; null before the first time
             */
            configVersion?: number | null;
        };
        /** @description Models in the form of OpenAI's API. */
        AgentModelListJson: {
            /** @description always `list` */
            object: string;
            data: components["schemas"]["AgentModelListJson.AgentModelJson"][];
        };
        /** @description The agent as a model. Which of its owner's models it thinks with is in its settings. */
        "AgentModelListJson.AgentModelJson": {
            id: string;
            /** @description always `model` */
            object: string;
            /**
             * Format: int64
             * @description seconds since 1970
             */
            created: number;
            owned_by: string;
        };
        /** @description Whose agent it is. */
        AgentOwnerJson: {
            id: string;
            username: string;
            displayName: string;
        };
        /** @description What holds for everybody's agents. */
        AgentPolicyJson: {
            /**
             * @description `closed`: agents reach Mosaic only, which calls their models and keeps the keys; `open`: they reach the internet besides; `direct`: they call their models themselves, and each container holds its owner's keys
             * @enum {string}
             */
            egress: "closed" | "open" | "direct";
            /** @description hosts on private networks members may name as their vendors, as `host` or `host:port` */
            allowedHosts: string[];
            idleBounds: components["schemas"]["IdleBoundsJson"];
            /**
             * Format: int32
             * @description minutes without a sign of life after which an answer is ended, 1 to 1440
             */
            answerSilenceMin: number;
            /**
             * Format: int64
             * @description what each person's agent may use in a calendar month, UTC; null for as much as it likes
             */
            monthlyTokens: number | null;
            /** @description whether members, too, may let others use their providers; administrators always may */
            membersMayShare: boolean;
        };
        /** @description Asks for a fresh beginning. */
        AgentResetJson: {
            /**
             * @description \`files\`: the agent's files, of which a copy is kept in its volume; \`volume\`: everything it has, for good
             * @enum {string|null}
             */
            scope: "files" | "volume" | null;
        };
        /** @description How an answer came about. */
        AnswerNotesJson: {
            /** @description which model answered last, as provider/model; null if none did, or unknown */
            model?: string | null;
            notices: components["schemas"]["AnswerNoticeJson"][];
            tokens?: components["schemas"]["AnswerTokensJson"] | null;
            /**
             * Format: int64
             * @description from the question to the end; null while it is under way, or unknown
             */
            ms?: number | null;
        };
        /** @description Something the reader of an answer should know. */
        AnswerNoticeJson: {
            /** @description a code of a check where a model failed; `stream_broke`, `budget_used_up`, `share_ended`, `chosen_model_gone` or `secret_removed` */
            code: string;
            /** @description which model it is about, as provider/model; null if none */
            model?: string | null;
            message: string;
            /** @description what to do next; null where there is nothing to do */
            hint?: string | null;
        };
        /** @description Tokens of an answer, counted by Mosaic. */
        AnswerTokensJson: {
            /**
             * Format: int64
             * @description read by models, without what came from a vendor's cache
             */
            input: number;
            /**
             * Format: int64
             * @description written by them, thinking included
             */
            output: number;
            /**
             * Format: int64
             * @description input that came from a vendor's cache
             */
            cached: number;
            /** @description whether some of it is a guess, because a vendor told none */
            estimated: boolean;
        };
        /** @description Whether the agent goes by its settings as they were last saved. */
        ApplicationJson: {
            /**
             * @description `none`: it does not run and takes them on when it wakes; `waiting`: for the answer under way
             * @enum {string}
             */
            state: "none" | "applied" | "waiting" | "applying" | "restarting" | "failed";
            /** @description why it does not; null where the state says it all */
            message?: string | null;
        };
        /** @description A file that goes with a message. */
        AttachmentJson: {
            id: string;
            /** @description empty where it cannot be read */
            name: string;
            /** @description found in its bytes */
            mediaType: string;
            /**
             * @description a picture is shown to the model and by this server; any other file is read, or opened by the agent's tools
             * @enum {string}
             */
            kind: "picture" | "file";
            /**
             * Format: int64
             * @description in bytes
             */
            size: number;
            /** @description whether the name cannot be read: it was spoiled in the database */
            unreadable: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description One act. */
        AuditEntryJson: {
            /** Format: date-time */
            at: string;
            actor?: components["schemas"]["AuditEntryJson.PersonJson"] | null;
            subject?: components["schemas"]["AuditEntryJson.PersonJson"] | null;
            /** @description dotted word, e.g. `session.created` */
            action: string;
            /** @description id or name of the thing acted on, never a secret */
            target: string;
            /** @description `ok`, or a refusal's stable code */
            outcome: string;
            /** @description where it came from, null for acts of the server and of its command line */
            address?: string | null;
        };
        /** @description Somebody in an entry. */
        "AuditEntryJson.PersonJson": {
            id: string;
            /** @description null if there is no such account any more */
            username?: string | null;
        };
        /** @description A page of the audit log, latest first. */
        AuditListJson: {
            data: components["schemas"]["AuditEntryJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description A breakglass account. */
        BreakglassJson: {
            id: string;
            username: string;
            /** @description whether it is the caller's own */
            isYou: boolean;
        };
        /** @description The breakglass accounts, by user name. */
        BreakglassListJson: {
            data: components["schemas"]["BreakglassJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description A new password for a breakglass account. */
        BreakglassResetJson: {
            /** @example ada */
            username: string;
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            newPassword: string;
        };
        /** @description A whole answer in OpenAI's form, as the agent's gateway gives it. Members not named here are passed on. */
        ChatCompletionJson: {
            id: string;
            /** @description always `chat.completion` */
            object: string;
            /**
             * Format: int64
             * @description seconds since 1970
             */
            created: number;
            model: string;
            choices: {
                [key: string]: Record<string, never>;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description In JSON an array of OpenAI's content parts, in the order they are said. */
        ChatPartListJson: Record<string, never>;
        /** @description An OpenAI chat-completions request. Members not named here are passed on. */
        ChatRequestJson: {
            /** @description the conversation so far, ending with what the person says; with a conversationId only the last one counts */
            messages: components["schemas"]["ChatRequestMessageJson"][];
            /** @description ignored: the agent's settings decide */
            model?: string | null;
            /** @description whether the answer is wanted as it comes */
            stream?: boolean | null;
            /** @description goes on with a conversation; a new one begins if absent */
            conversationId?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A message of a request. */
        ChatRequestMessageJson: {
            /** @enum {string} */
            role: "system" | "developer" | "user" | "assistant" | "tool";
            /** @description text, or a list of OpenAI content parts */
            content?: (string | components["schemas"]["ChatPartListJson"]) | null;
        } & {
            [key: string]: unknown;
        };
        /** @description What you settled about your chats. */
        ChatSettingsJson: {
            /** @description whether the model your agent asks first is asked for a title once the first answer of a conversation is there; on unless you turn it off */
            automaticTitles: boolean;
        };
        /** @description The first administrator. */
        ClaimInstanceJson: {
            /** @description from the setup link */
            setupToken: string;
            /**
             * @description 2 to 64 letters, digits, dots, underscores or hyphens
             * @example ada
             */
            username: string;
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            password: string;
        };
        /** @description How a setting differs from the state before. */
        ConfigChangeJson: {
            /** @enum {string} */
            field: "primaryModel" | "fallbackModels" | "personality" | "contextLimit" | "outputLimit" | "idleTimeoutMin";
            /** @description null where there was none */
            before?: string | null;
            /** @description null where there is none */
            after?: string | null;
        };
        /** @description The settings in one of their states. */
        ConfigValuesJson: {
            primaryModel?: string | null;
            fallbackModels: string[];
            personality: string;
            /** Format: int32 */
            contextLimit?: number | null;
            /** Format: int32 */
            outputLimit?: number | null;
            /** Format: int64 */
            idleTimeoutMin: number;
        };
        /** @description A state an agent's settings had, whole. */
        ConfigVersionDetailJson: {
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            savedAt: string;
            /** @enum {string} */
            origin: "saved" | "returned" | "automatic";
            /** @enum {string} */
            result: "untried" | "ran" | "refused";
            reason?: string | null;
            current: boolean;
            summary: string;
            config: components["schemas"]["ConfigValuesJson"];
            /** @description against the state before it; empty for the oldest that is kept */
            changes: components["schemas"]["ConfigChangeJson"][];
        };
        /** @description A state an agent's settings had. */
        ConfigVersionJson: {
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            savedAt: string;
            /**
             * @description `automatic`: Mosaic went back to it, because the agent refused a newer one
             * @enum {string}
             */
            origin: "saved" | "returned" | "automatic";
            /**
             * @description whether an agent ran on it
             * @enum {string}
             */
            result: "untried" | "ran" | "refused";
            /** @description why the agent refused it; null unless refused */
            reason?: string | null;
            current: boolean;
            /** @description its models, in a line */
            summary: string;
        };
        /** @description The states an agent's settings had, newest first. */
        ConfigVersionListJson: {
            data: components["schemas"]["ConfigVersionJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description What to change of a conversation; absent members stay as they are. */
        ConversationChangeJson: {
            /** @description on one line; no model changes it from then on */
            title?: string | null;
            /** @description whether it stands before all others */
            pinned?: boolean | null;
            /** @description whether it is put away; new messages do not bring it back */
            archived?: boolean | null;
            /**
             * @description what answers here from now on, as provider/model; null for what your agent asks first
             * @example my-openai/some-model
             */
            model?: string | null;
        };
        /** @description A conversation with its messages in order. */
        ConversationDetailJson: {
            id: string;
            /** @description empty where it cannot be read */
            title: string;
            /** @description whether the title cannot be read: it was spoiled in the database */
            unreadable: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastMessageAt: string;
            /**
             * @description who began it: the person on the chat page, a program of theirs, or their agent
             * @enum {string}
             */
            origin: "person" | "program" | "agent";
            /**
             * @description where the title is from: the first words said, a model, or the person
             * @enum {string}
             */
            titledBy: "words" | "model" | "person";
            /** @description whether it stands before all others */
            pinned: boolean;
            /** @description whether it was put away */
            archived: boolean;
            /** @description that was chosen for it, as provider/model; null for what the agent asks first */
            model?: string | null;
            messages: components["schemas"]["MessageJson"][];
            run?: components["schemas"]["RunJson"] | null;
        };
        /** @description A thread of messages. */
        ConversationJson: {
            id: string;
            /** @description empty where it cannot be read */
            title: string;
            /** @description whether the title cannot be read: it was spoiled in the database */
            unreadable: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastMessageAt: string;
            /**
             * @description who began it: the person on the chat page, a program of theirs, or their agent
             * @enum {string}
             */
            origin: "person" | "program" | "agent";
            /**
             * @description where the title is from: the first words said, a model, or the person
             * @enum {string}
             */
            titledBy: "words" | "model" | "person";
            /** @description whether it stands before all others */
            pinned: boolean;
            /** @description whether it was put away */
            archived: boolean;
            /** @description that was chosen for it, as provider/model; null for what the agent asks first */
            model?: string | null;
            hit?: components["schemas"]["HitJson"] | null;
        };
        /** @description A page of a person's own conversations, latest first. */
        ConversationListJson: {
            data: components["schemas"]["ConversationJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description Which other sites' pages may call the API, with a token of their own; never under a session. */
        CrossOriginJson: {
            /** @description as browsers send them, such as `https://app.example.org`; empty: none */
            allowedOrigins: string[];
        };
        /** @description A link to a download. Whoever has it can use it, once, until it is over or the session ends that it was made under. */
        DownloadLinkJson: {
            /** @description path and query, with the signed link as the last parameter */
            address: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description In JSON an array of texts, of token ids, or of lists of token ids. */
        EmbeddingsInputListJson: Record<string, never>;
        /** @description Embeddings as the vendor gives them, in OpenAI's form; here for the API document alone. */
        EmbeddingsJson: {
            /** @description `list` */
            object?: string | null;
            data: components["schemas"]["EmbeddingsJson.EmbeddingJson"][];
            /** @description as it was asked for */
            model: string;
            usage?: components["schemas"]["EmbeddingsJson.EmbeddingsUsageJson"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description One vector. */
        "EmbeddingsJson.EmbeddingJson": {
            /** @description `embedding` */
            object?: string | null;
            /**
             * Format: int64
             * @description of its input
             */
            index?: number | null;
            /** @description numbers; with `encoding_format` of `base64` a text, of little-endian 32-bit floats */
            embedding: number[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the vendor reports of its cost. */
        "EmbeddingsJson.EmbeddingsUsageJson": {
            /** Format: int64 */
            prompt_tokens?: number | null;
            /** Format: int64 */
            total_tokens?: number | null;
        } & {
            [key: string]: unknown;
        };
        /** @description An OpenAI request for embeddings. Members not named here are taken and not passed on. */
        EmbeddingsRequestJson: {
            /** @description a text, a list of token ids, or a list of up to 2,048 texts or lists of token ids */
            input: string | components["schemas"]["EmbeddingsInputListJson"];
            /** @description one of any of your providers that serve embeddings, as provider/model; a model alone is asked of the provider your agent thinks with, or of the only one that can */
            model: string;
            /** @description `float` or `base64` */
            encoding_format?: string | null;
            /**
             * Format: int64
             * @description of each vector, at least 1
             */
            dimensions?: number | null;
            /** @description passed on */
            user?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A field that has to be changed. */
        FieldErrorJson: {
            /** @description its name as in the request, with dots and indexes */
            field: string;
            /** @description stable snake_case word */
            code: string;
            /** @description one plain sentence that says the way out */
            message: string;
        };
        /** @description A model the vendor lists. */
        FoundModelJson: {
            id: string;
            name: string;
            /**
             * Format: int32
             * @description in tokens; null where the vendor does not say
             */
            contextWindow?: number | null;
            /**
             * Format: int32
             * @description longest answer in tokens; null where the vendor does not say
             */
            maxTokens?: number | null;
        };
        /** @description A part of the server. */
        HealthCheckJson: {
            /** @enum {string} */
            id: "database" | "rowSecurity" | "keyRing" | "docker";
            /** @enum {string} */
            status: "up" | "down" | "degraded";
            /** @description one plain sentence */
            message: string;
        };
        /** @description Where a conversation has what was looked for. */
        HitJson: {
            /** @description the first message that has it; null where the title does */
            messageId?: string | null;
            /** @description what leads there, on one line */
            before: string;
            /** @description the first of the words, as it stands there */
            text: string;
            /** @description what follows */
            after: string;
        };
        /** @description Within which bounds idle time may be chosen, in minutes; 1 to 10,080. */
        IdleBoundsJson: {
            /** Format: int64 */
            min: number;
            /** Format: int64 */
            max: number;
        };
        /** @description What all agents together used on one day. */
        InstanceUsageDayJson: {
            /** @description in UTC, as 2026-11-30 */
            day: string;
            /** Format: int64 */
            calls: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cacheReadTokens: number;
            /** Format: int64 */
            cacheWriteTokens: number;
            estimated: boolean;
            toldWrongly: boolean;
        };
        /** @description What all agents used: by day, newest first, and by person, most tokens first. */
        InstanceUsageJson: {
            from: string;
            to: string;
            total: components["schemas"]["TokensJson"];
            days: components["schemas"]["InstanceUsageDayJson"][];
            people: components["schemas"]["InstanceUsagePersonJson"][];
        };
        /** @description What one person's agent used in all. */
        InstanceUsagePersonJson: {
            id: string;
            username: string;
            /** Format: int64 */
            calls: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cacheReadTokens: number;
            /** Format: int64 */
            cacheWriteTokens: number;
            estimated: boolean;
            toldWrongly: boolean;
        };
        /** @description An invitation, without its link. */
        InvitationJson: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "admin" | "member";
            /** @enum {string} */
            status: "open" | "expired" | "accepted" | "revoked";
            /** @description id of the administrator who made it */
            invitedBy: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description end of the present link
             */
            expiresAt: string;
        };
        /** @description An invitation with its link. */
        InvitationLinkJson: {
            invitation: components["schemas"]["InvitationJson"];
            /** @description to be given to the invited person; it is not kept */
            link: string;
        };
        /** @description A page of the invitations, latest first. */
        InvitationListJson: {
            data: components["schemas"]["InvitationJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description Somebody to invite. */
        InviteJson: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * @description `member` if absent
             * @enum {string|null}
             */
            role?: "admin" | "member" | null;
        };
        /** @description A token that was just made. */
        IssuedTokenJson: {
            token: components["schemas"]["PersonalTokenJson"];
            /** @description to be copied now: it is not kept */
            value: string;
        };
        /** @description What checks and answers taught about one of an account's models. Mosaic asks it accordingly. */
        LearnedJson: {
            model: string;
            /**
             * @description by which name the longest answer is asked for; null for the usual one
             * @enum {string|null}
             */
            tokenField?: "max_tokens" | "max_completion_tokens" | "none" | null;
            /** @description members of requests that are left out because the vendor refuses them */
            refusedFields: string[];
            /** @description whether messages of the role developer are sent as ones of the system */
            developerRoleRefused: boolean;
            /**
             * Format: int32
             * @description longest answer the vendor lets be asked for, in tokens; null if it never refused a longer one
             */
            maxTokens?: number | null;
            /** @description whether it thinks before it answers; null if not known */
            reasoning?: boolean | null;
            /** @description whether it takes pictures; null if not known */
            images?: boolean | null;
        };
        /** @description That the process answers. */
        LivenessJson: {
            /** @enum {string} */
            status: "up";
        };
        /** @description On which terms somebody else lets you use an account. */
        LoanJson: {
            /** @description whether its owner chose the server requests go to; otherwise it is the vendor's usual one */
            ownAddress: boolean;
            /**
             * Format: int64
             * @description what you may use in a calendar month, UTC; null without a limit
             */
            monthlyTokens?: number | null;
            /**
             * Format: int64
             * @description what you used since the month began
             */
            usedTokens: number;
            /**
             * Format: date-time
             * @description when the next month begins
             */
            resetsAt: string;
        };
        /** @description A name and password as typed. */
        LoginJson: {
            username: string;
            /** Format: password */
            password: string;
        };
        /** @description Why an answer failed. */
        MessageErrorJson: {
            code: string;
            message: string;
        };
        /** @description A message. */
        MessageJson: {
            id: string;
            /** @enum {string} */
            role: "user" | "assistant";
            /** @description Markdown; of an unfinished answer, what came of it */
            content: string;
            /** @description files that went with it, in order */
            attachments: components["schemas"]["AttachmentJson"][];
            /** @description whether the content cannot be read and is empty for that: it was spoiled in the database */
            unreadable: boolean;
            /** @enum {string} */
            status: "complete" | "interrupted" | "failed" | "streaming";
            /** Format: date-time */
            createdAt: string;
            error?: components["schemas"]["MessageErrorJson"] | null;
            notes?: components["schemas"]["AnswerNotesJson"] | null;
            /** @description what the model thought aloud for an answer; null if nothing */
            thinking?: string | null;
            /**
             * Format: int64
             * @description how long; null where it is not known
             */
            thinkingMs?: number | null;
            /** @description ids of what you said in this place, this message among them, in the order you said it; null where there is only this one, and for answers */
            versions?: string[] | null;
            /** @description the tools the agent used for an answer, in the order it began to */
            toolCalls: components["schemas"]["ToolCallJson"][];
        };
        /** @description A model to offer. */
        ModelDraftJson: {
            /**
             * @description the vendor's own id
             * @example some-model
             */
            id: string;
            /** @description for people; the id if absent */
            name?: string | null;
            /**
             * Format: int32
             * @description in tokens; 128,000 if absent
             */
            contextWindow?: number | null;
            /**
             * Format: int32
             * @description longest answer in tokens; 8,192 if absent
             */
            maxTokens?: number | null;
        };
        /** @description A model an account offers. */
        ModelJson: {
            /** @description the vendor's own id */
            id: string;
            name: string;
            /**
             * Format: int32
             * @description in tokens
             */
            contextWindow: number;
            /**
             * Format: int32
             * @description longest answer in tokens
             */
            maxTokens: number;
        };
        /** @description A link to make. */
        NewDownloadLinkJson: {
            /**
             * @description path and query of the download, written as they will be asked for
             * @example /api/admin/audit/export?format=csv
             */
            address: string;
        };
        /** @description An account to add. */
        NewProviderJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            /**
             * @description 1 to 40 lower-case letters, digits or hyphens
             * @example lab
             */
            name: string;
            displayName: string;
            /**
             * @description the preset's if absent
             * @example https://llm.example.org/v1
             */
            baseUrl?: string | null;
            /**
             * Format: password
             * @description absent for vendors that need none
             */
            apiKey?: string | null;
            /**
             * @description the preset's if absent
             * @enum {string|null}
             */
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | "ollama" | "google-generative-ai" | null;
            /** @description those the check found if absent; the first becomes the agent's model if it has none */
            models?: components["schemas"]["ModelDraftJson"][] | null;
            /** @description true saves whatever the check says */
            saveUnverified?: boolean | null;
        };
        /** @description A token to make. */
        NewTokenJson: {
            /**
             * @description 1 to 60 characters, to know it by
             * @example my editor
             */
            name: string;
            /**
             * @description `chat`: talking with your agent, nothing else; `full`: all you may do, save sessions, tokens and passwords
             * @enum {string}
             */
            scope: "chat" | "full";
            /**
             * Format: date-time
             * @description at most 366 days from now; 90 days from now if absent
             */
            expiresAt?: string | null;
        };
        /** @description This browser, as its vendor knows it. */
        NewToldBrowserJson: {
            /** @description https address of the browser's vendor */
            endpoint: string;
            keys: components["schemas"]["ToldBrowserKeysJson"];
            /** @description whether a conversation's title may be in a notice; false if left out */
            withTitle?: boolean | null;
        };
        /** @description Something to say to one's agent. */
        NewTurnJson: {
            /** @description goes on with a conversation; a new one begins if absent */
            conversationId?: string | null;
            /** @description id of a message that you said in that conversation and now say so; it stays as another version. Refused while an answer is under way, also with `queue` */
            insteadOf?: string | null;
            /** @description the caller's own name for the turn, such as a UUID: the same one again is the same turn, and nothing is said twice */
            clientTurnId: string;
            /** @description text, or a list of OpenAI content parts */
            content: string | components["schemas"]["ChatPartListJson"];
            /** @description ids of files that were sent before, in the order the message is to have them */
            attachments?: string[] | null;
            /**
             * @description what answers in this conversation from now on, as provider/model; null for what your agent asks first; as it was if absent
             * @example my-openai/some-model
             */
            model?: string | null;
            /** @description whether it waits where an answer is under way, or other messages wait; false if absent: then it is refused while an answer is under way */
            queue?: boolean | null;
        };
        /** @description Settings of the issuer: either typed in, or `trialId` alone. */
        OidcDraftJson: {
            /**
             * @description the issuer, with or without `/.well-known/openid-configuration`
             * @example https://login.example.org
             */
            issuerUrl?: string | null;
            clientId?: string | null;
            /**
             * Format: password
             * @description absent keeps the stored one, as long as the issuer stays the same
             */
            clientSecret?: string | null;
            /** @description what the button says */
            label?: string | null;
            /** @description `openid email profile` if absent */
            scopes?: string[] | null;
            /** @description e-mail domains whose people may come uninvited; nobody's if absent */
            signUpDomains?: string[] | null;
            adminClaim?: components["schemas"]["AdminClaimJson"] | null;
            /** @description a dry run that passed: all is taken from it */
            trialId?: string | null;
            /** @description path of the page that shows a dry run's result */
            returnTo?: string | null;
        };
        /** @description How people sign in through an issuer. */
        OidcJson: {
            enabled: boolean;
            /** @description null where nothing is set up */
            issuerUrl?: string | null;
            clientId?: string | null;
            hasClientSecret: boolean;
            /** @description whether what was set up cannot be read: nobody can sign in through the issuer until it is entered again */
            unreadable: boolean;
            /** @description what the button says */
            label: string;
            scopes: string[];
            /** @enum {string} */
            signUp: "invited" | "domains";
            /** @description e-mail domains whose people may come uninvited */
            signUpDomains: string[];
            adminClaim?: components["schemas"]["AdminClaimJson"] | null;
            /** @description to be registered at the issuer */
            redirectUri: string;
        };
        /** @description Who somebody would become. */
        OidcOutcomeJson: {
            /** @enum {string} */
            action: "sign_in" | "create" | "refused";
            /** @description of the account they would get into, null for a new one */
            username?: string | null;
            /** @enum {string|null} */
            role?: "admin" | "member" | null;
            /** @description a refusal's code */
            reason?: string | null;
            /** @description one sentence */
            message: string;
        };
        /** @description The issuer people sign in through, or nothing but the wish to leave it out. */
        OidcStepJson: {
            /** @description true leaves the step out */
            skip?: boolean | null;
            /** @example https://login.example.org */
            issuerUrl?: string | null;
            clientId?: string | null;
            /** Format: password */
            clientSecret?: string | null;
            /** @description what the button says */
            label?: string | null;
            /** @description `openid email profile` if absent */
            scopes?: string[] | null;
            /** @description e-mail domains whose people may come uninvited; nobody's if absent */
            signUpDomains?: string[] | null;
            adminClaim?: components["schemas"]["AdminClaimJson"] | null;
            /** @description a dry run that passed: all is taken from it */
            trialId?: string | null;
        };
        /** @description A dry run that has begun. */
        OidcTestJson: {
            trialId: string;
            /** @description the issuer's sign-in page, to be opened in this browser */
            authorizationUrl: string;
        };
        /** @description What came of a dry run. */
        OidcTrialJson: {
            /** @enum {string} */
            status: "waiting" | "passed" | "failed";
            problem?: components["schemas"]["OidcTrialProblemJson"] | null;
            /** @description what the issuer says of the person who signed in */
            claims?: {
                [key: string]: unknown;
            } | null;
            outcome?: components["schemas"]["OidcOutcomeJson"] | null;
        };
        /** @description What went wrong. */
        OidcTrialProblemJson: {
            code: string;
            message: string;
        };
        /** @description How far the first boot has come. */
        OnboardingJson: {
            completed: boolean;
            steps: components["schemas"]["OnboardingStepJson"][];
            /**
             * @description the step to show; null when all is over
             * @enum {string|null}
             */
            current?: "breakglass" | "oidc" | "provider" | "systemAgents" | "complete" | null;
        };
        /** @description A step of the first boot. */
        OnboardingStepJson: {
            /** @enum {string} */
            id: "breakglass" | "oidc" | "provider" | "systemAgents";
            /** @enum {string} */
            status: "todo" | "done" | "skipped";
        };
        /** @description What went wrong, as OpenAI's API spells it; its SDKs show the message. */
        OpenAiErrorJson: {
            /** @description one plain sentence for a person; where several fields need a change, one each */
            message: string;
            /** @description what kind of error it is, in OpenAI's words */
            type: string;
            /** @description stable snake_case word for programs */
            code: string;
            /** @description the first field to change; null if it is not about one */
            param: string | null;
        };
        /** @description What the holder of a link is invited to. */
        OpenInvitationJson: {
            email: string;
            /** @enum {string} */
            role: "admin" | "member";
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Whose password the holder of a link may set, and until when. */
        OpenResetJson: {
            username: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Where in a list a page stands. */
        PageMetaJson: {
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            totalPages: number;
        };
        /** @description A new password for the old one. */
        PasswordChangeJson: {
            /** Format: password */
            currentPassword: string;
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            newPassword: string;
        };
        /** @description A new password in place of a forgotten one. */
        PasswordResetJson: {
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            password: string;
        };
        /** @description A personal access token, without its value. */
        PersonalTokenJson: {
            id: string;
            name: string;
            /** @enum {string} */
            scope: "chat" | "full";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description to the minute, null if it never was
             */
            lastUsedAt?: string | null;
        };
        /** @description A person's tokens, newest first. */
        PersonalTokenListJson: {
            data: components["schemas"]["PersonalTokenJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description One of a vendor's addresses. */
        PresetAddressJson: {
            /** @description what distinguishes it, for people */
            label: string;
            baseUrl: string;
        };
        /** @description What is known of a kind of vendor before anything is typed. */
        PresetJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            label: string;
            /** @description the vendor's documented ones, the usual one first; empty where only the person knows it */
            addresses: components["schemas"]["PresetAddressJson"][];
            /** @description the usual address; null where only the person knows it */
            baseUrl?: string | null;
            /** @enum {string} */
            apiType: "openai-completions" | "openai-responses" | "anthropic-messages" | "ollama" | "google-generative-ai";
            /** @description page where keys are made; null where none is needed */
            keyUrl?: string | null;
            needsApiKey: boolean;
            hint: string;
        };
        /** @description All kinds of vendors, in the order people see them. */
        PresetListJson: {
            data: components["schemas"]["PresetJson"][];
        };
        /** @description One rung of a check. */
        ProbeCheckJson: {
            /** @enum {string} */
            id: "address" | "connect" | "auth" | "models" | "completion" | "streaming";
            ok: boolean;
            /**
             * Format: int64
             * @description how long it took, in milliseconds
             */
            ms: number;
        };
        /** @description What a check of an account found. */
        ProbeJson: {
            ok: boolean;
            /** @enum {string} */
            code: "ok" | "bad_url" | "blocked_address" | "unreachable" | "timeout" | "tls_error" | "auth_invalid" | "auth_forbidden" | "no_credit" | "rate_limited" | "model_not_found" | "provider_down" | "output_limit" | "bad_response";
            /** @description what happened, one plain sentence */
            message: string;
            /** @description what to do next; null when all is well */
            hint?: string | null;
            /**
             * Format: int32
             * @description the vendor's last status; null when none came
             */
            httpStatus?: number | null;
            /**
             * Format: int64
             * @description the whole check in milliseconds
             */
            latencyMs: number;
            /** @description what the vendor lists */
            models: components["schemas"]["FoundModelJson"][];
            /** @description the rungs in their order, up to the one that broke */
            checks: components["schemas"]["ProbeCheckJson"][];
            /** Format: date-time */
            at: string;
        };
        /** @description A refusal or a failure, as RFC 9457 has it. */
        ProblemJson: {
            /** @description always `about:blank`: the code says what it is */
            type: string;
            /** @description the status in words */
            title: string;
            /**
             * Format: int32
             * @description the HTTP status
             */
            status: number;
            /** @description one plain sentence for a person */
            detail: string;
            /** @description stable snake_case word for programs */
            code: string;
            /** @description which fields to change, with `validation_failed` */
            errors?: components["schemas"]["FieldErrorJson"][] | null;
            probe?: components["schemas"]["ProbeJson"] | null;
            /** @description what names the account, with `provider_in_use` */
            uses?: components["schemas"]["ProviderUseJson"][] | null;
            /** @description the agent's own error code, with `agent_unavailable` */
            reason?: string | null;
            /** @description what the call goes by, as in the answer's header `X-Request-Id` */
            requestId?: string | null;
            /** @description finds the surprise in the server's log, with `internal_error` */
            correlationId?: string | null;
            error?: components["schemas"]["OpenAiErrorJson"] | null;
        };
        /** @description What to change of an account; absent members stay as they are. */
        ProviderChangeJson: {
            /** @example lab */
            name?: string | null;
            displayName?: string | null;
            /** @example https://llm.example.org/v1 */
            baseUrl?: string | null;
            /** @enum {string|null} */
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | "ollama" | "google-generative-ai" | null;
            /**
             * Format: password
             * @description absent keeps the stored key, null removes it
             */
            apiKey?: string | null;
            models?: components["schemas"]["ModelDraftJson"][] | null;
            isActive?: boolean | null;
            /** @description saves another key, address or protocol even if its check fails */
            saveUnverified?: boolean | null;
        };
        /** @description An account as a form holds it, to be checked. */
        ProviderDraftJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            /** @example https://llm.example.org/v1 */
            baseUrl?: string | null;
            /** Format: password */
            apiKey?: string | null;
            /** @enum {string|null} */
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | "ollama" | "google-generative-ai" | null;
            /** @description what to ask; the first the vendor lists if absent */
            model?: string | null;
            /** @description a saved account whose key is used where `apiKey` is absent */
            providerId?: string | null;
        };
        /** @description An account at an LLM vendor: your own, or one that somebody shares with you. Its key is never shown. Of somebody else's, what only its owner should know is null or empty, and `name` is one that no own account has. */
        ProviderJson: {
            id: string;
            /** @description what models are addressed by: `name/model` */
            name: string;
            displayName: string;
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            baseUrl?: string | null;
            /** @enum {string} */
            apiType: "openai-completions" | "openai-responses" | "anthropic-messages" | "ollama" | "google-generative-ai";
            models: components["schemas"]["ModelJson"][];
            isActive: boolean;
            hasApiKey: boolean;
            /** @description last four characters of the key; null without one */
            apiKeyHint?: string | null;
            /** @description whether the stored key cannot be read: it has to be entered again */
            apiKeyUnreadable: boolean;
            /** @enum {string} */
            status: "unverified" | "ok" | "failing";
            lastProbe?: components["schemas"]["ProbeJson"] | null;
            /**
             * Format: date-time
             * @description when its vendor last answered well, a check or the agent; null if never
             */
            lastSuccessAt?: string | null;
            /** @description what is known of its models, in their order; those of which nothing is known are left out */
            learned: components["schemas"]["LearnedJson"][];
            /** @description what in the agent's settings names it */
            usedBy: components["schemas"]["ProviderUseJson"][];
            /** @description display name of whose it is; null where it is your own */
            sharedBy?: string | null;
            loan?: components["schemas"]["LoanJson"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A person's own accounts, and after them those that others share with them. */
        ProviderListJson: {
            data: components["schemas"]["ProviderJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description With whom an account is shared from now on, in place of what was before. */
        ProviderSharesChangeJson: {
            /** @description whether everybody may use it, whoever joins later included */
            everyone: boolean;
            /** @description ids of those who may use it besides; none, and not everyone, ends the share */
            people: string[];
            /** @description ids of those that may be used; at least one, unless the share ends */
            models: string[];
            /**
             * Format: int64
             * @description what each of them may use in a calendar month, UTC; null without a limit
             */
            monthlyTokens: number | null;
        };
        /** @description With whom its owner shares an account; never its key. */
        ProviderSharesJson: {
            /** @description whether you may share; where an administrator does not let members, what you shared before rests */
            mayShare: boolean;
            /** @description whether everybody may use it, whoever joins later included */
            everyone: boolean;
            /** @description who may use it besides; nobody, and not everyone: it is not shared */
            people: components["schemas"]["SharePersonJson"][];
            /** @description ids of those that may be used */
            models: string[];
            /**
             * Format: int64
             * @description what each of them may use in a calendar month, UTC; null without a limit
             */
            monthlyTokens?: number | null;
            /** @description what those it is shared with address its models by; null while it is not shared */
            name?: string | null;
            /**
             * Format: date-time
             * @description when it was shared first; null while it is not shared
             */
            since?: string | null;
            /** @description what each used in each month, newest month first; tokens alone */
            use: components["schemas"]["ShareUseJson"][];
        };
        /** @description Where an account is named, so that it cannot go. */
        ProviderUseJson: {
            /** @enum {string} */
            kind: "primary" | "fallback";
            /** @description `name/model` */
            model: string;
        };
        /** @description What a message that waits is to say instead. Its attachments stay. */
        QueuedChangeJson: {
            /** @description text, or a list of OpenAI content parts */
            content: string | components["schemas"]["ChatPartListJson"];
        };
        /** @description A message that waits for the answers before it. */
        QueuedMessageJson: {
            /** @description of the turn it will begin */
            turnId: string;
            /** @description its text; empty where it cannot be read */
            content: string;
            /** @description files that go with it */
            attachments: components["schemas"]["AttachmentJson"][];
            /** @description whether it was spoiled in the database: it is not sent, and can be changed or taken back */
            unreadable: boolean;
            /** Format: date-time */
            queuedAt: string;
        };
        /** @description Messages that wait, in the order they will be sent. */
        "QueuedMessageJson.Queue": {
            data: components["schemas"]["QueuedMessageJson"][];
        };
        /** @description Whether the server can do its work. */
        ReadinessJson: {
            /** @enum {string} */
            status: "up" | "down" | "degraded";
            checks: components["schemas"]["HealthCheckJson"][];
        };
        /** @description Whether your agent could answer. */
        ReadinessJson_1: {
            /** @description whether nothing is missing */
            ready: boolean;
            /**
             * @description what it cannot answer without: an account at a vendor, or a choice of one of its models; null where it is ready
             * @enum {string|null}
             */
            missing?: "provider" | "model" | null;
        };
        /** @description A link to a new password. */
        ResetLinkJson: {
            /** @description to be given to the person; it is not kept */
            link: string;
            /**
             * Format: date-time
             * @description from then on it opens nothing
             */
            expiresAt: string;
        };
        /** @description In JSON an array of OpenAI's input items, in the order they are said. */
        ResponseItemListJson: Record<string, never>;
        /** @description A whole answer in OpenAI's form of responses. It has more members than are named here. */
        ResponseJson: {
            /** @description goes on with this answer as `previous_response_id` */
            id: string;
            /** @description always `response` */
            object: string;
            /** @description `completed`, or `incomplete` where the answer became too long */
            status: string;
            model: string;
            output: {
                [key: string]: Record<string, never>;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description An OpenAI request for a response. Members not named here are taken; the how-to about programs says which of them have an effect, and which are refused. */
        ResponseRequestJson: {
            /** @description text, or a list of OpenAI input items */
            input: string | components["schemas"]["ResponseItemListJson"];
            /** @description how to answer, this time */
            instructions?: string | null;
            /** @description ignored: the agent's settings decide */
            model?: string | null;
            /** @description whether the answer is wanted as it comes */
            stream?: boolean | null;
            /** @description false to keep neither message nor answer */
            store?: boolean | null;
            /** @description goes on after this response, which has to be its conversation's last */
            previous_response_id?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description An answer under way. */
        RunJson: {
            messageId: string;
            /** @description what came so far */
            text: string;
            /** Format: date-time */
            startedAt: string;
            /** @description what the model thought aloud so far; null if nothing */
            thinking?: string | null;
            /** @description the tools the agent has used so far, in the order it began to */
            toolCalls: components["schemas"]["ToolCallJson"][];
        };
        /** @description An account that was just added, and what its check found. */
        SavedProviderJson: {
            provider: components["schemas"]["ProviderJson"];
            probe: components["schemas"]["ProbeJson"];
        };
        /** @description Which version is to be shown. */
        SelectedVersionJson: {
            /** @description id of a message that is to be shown */
            message: string;
        };
        /** @description Somebody signed in on one browser. */
        SessionJson: {
            id: string;
            /** @description whether it is the one that asks */
            current: boolean;
            /** @description where it was opened from, null where unknown */
            address?: string | null;
            /** @description what the browser says it is, null where it says nothing */
            browser?: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description to some minutes
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description when it ends if it is not used
             */
            idleEndsAt: string;
            /**
             * Format: date-time
             * @description when it ends in any case
             */
            endsAt: string;
        };
        /** @description A person's sessions, last used first. */
        SessionListJson: {
            data: components["schemas"]["SessionJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description A setup link to look at. */
        SetupTokenJson: {
            /** @description from the setup link */
            setupToken: string;
        };
        /** @description Somebody with an account here, by name. */
        SharePersonJson: {
            id: string;
            username: string;
            displayName: string;
        };
        /** @description A page of the people who may sign in here, by user name. */
        SharePersonListJson: {
            data: components["schemas"]["SharePersonJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description What one person used of an account in one month. */
        ShareUseJson: {
            person: components["schemas"]["SharePersonJson"];
            /** @description in UTC, as 2026-11 */
            month: string;
            /**
             * Format: int64
             * @description of all kinds
             */
            tokens: number;
        };
        /** @description Ways to sign in here. */
        SignInMethodsJson: {
            local: boolean;
            oidc: components["schemas"]["SignInMethodsJson.OidcMethodJson"];
        };
        /** @description Signing in through an issuer. */
        "SignInMethodsJson.OidcMethodJson": {
            enabled: boolean;
            /** @description what its button says, null where it is off */
            label?: string | null;
        };
        /** @description Who just signed in. */
        SignedInJson: {
            user: components["schemas"]["UserJson"];
        };
        /** @description Where to go on after signing out. */
        SignedOutJson: {
            /** @description the issuer's page that ends its session; null where there is none */
            redirectTo?: string | null;
        };
        /** @description A turn that goes on by itself. */
        StartedTurnJson: {
            /** @description also the id of its answer in the conversation */
            turnId: string;
            conversationId: string;
            /** @description to follow the conversation from: every event of the turn comes after it */
            lastEventId: string;
            /** @description whether it was put behind other messages; its turn begins by itself */
            queued: boolean;
        };
        /** @description An agent that is to serve the instance. */
        SystemAgentDraftJson: {
            name: string;
            role: string;
            providerId: string;
            primaryModel: string;
        };
        /** @description Agents that serve the instance, or nothing but the wish to leave them out. */
        SystemAgentsStepJson: {
            /** @description true leaves the step out */
            skip?: boolean | null;
            agents?: components["schemas"]["SystemAgentDraftJson"][] | null;
        };
        /** @description What the instance says about itself. */
        SystemJson: {
            version: string;
            agents: components["schemas"]["SystemJson.AgentsAvailabilityJson"];
        };
        /** @description Whether agents can run here. */
        "SystemJson.AgentsAvailabilityJson": {
            available: boolean;
            /** @description one plain sentence */
            message: string;
            /** @description what to do; where they can, what is known to be wrong with the engine */
            hint: string;
        };
        /** @description Calls and their tokens. Cache reads and writes are not counted as input too. */
        TokensJson: {
            /**
             * Format: int64
             * @description all of them
             */
            calls: number;
            /**
             * Format: int64
             * @description those that gave no whole answer, cancelled ones aside
             */
            failed: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cacheReadTokens: number;
            /** Format: int64 */
            cacheWriteTokens: number;
            /** @description whether some of it is a guess, because a vendor reported none */
            estimated: boolean;
            /** @description whether a vendor reported more than its model can use; the most it can use is given here instead */
            toldWrongly: boolean;
        };
        /** @description A browser that is told of answers. Its address is not shown. */
        ToldBrowserJson: {
            id: string;
            /** @description whether it is the one that asks */
            current: boolean;
            /** @description what the browser says it is, null where it says nothing */
            browser?: string | null;
            /** @description whether a conversation's title may be in a notice */
            withTitle: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description A browser's keys, in base64url. */
        ToldBrowserKeysJson: {
            /** @description a point on P-256, uncompressed */
            p256dh: string;
            /** @description 16 bytes */
            auth: string;
        };
        /** @description Browsers that are told of answers. */
        ToldBrowsersJson: {
            /** @description what a browser subscribes with at its vendor, in base64url */
            publicKey: string;
            data: components["schemas"]["ToldBrowserJson"][];
        };
        /** @description A tool the agent used. */
        ToolCallJson: {
            callId: string;
            name: string;
            /** @description what it is about, on one line; may be empty */
            title: string;
            /**
             * Format: int32
             * @description length of the answer's text when it began, in UTF-16 units
             */
            at: number;
            /** @description what it was called with, as JSON or as the command; null if with nothing */
            detail?: string | null;
            /** @enum {string} */
            status: "running" | "succeeded" | "failed" | "stopped";
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: int64
             * @description how long it took; null while it runs, and where nobody saw it end
             */
            ms?: number | null;
            /** @description what came of it, without what looks like a secret; null where it is longer than 2,000 UTF-16 units and has to be asked for by itself */
            output?: string | null;
            /**
             * Format: int32
             * @description in UTF-16 units
             */
            outputLength: number;
        };
        /** @description What your own agent used, by day and model, newest day first. */
        UsageJson: {
            from: string;
            to: string;
            total: components["schemas"]["TokensJson"];
            rows: components["schemas"]["UsageRowJson"][];
            limit: components["schemas"]["UsageLimitJson"];
        };
        /** @description What you allow your own agent in a calendar month. */
        UsageLimitChangeJson: {
            /**
             * Format: int64
             * @description at least 1; null for no limit
             */
            monthlyTokens: number | null;
        };
        /** @description How the month's budget stands, in tokens of all kinds. */
        UsageLimitJson: {
            /**
             * Format: int64
             * @description what you allow your agent; null without such a limit
             */
            own?: number | null;
            /**
             * Format: int64
             * @description what the administrator allows everybody's; null without such a limit
             */
            instance?: number | null;
            /**
             * Format: int64
             * @description the lesser of the two; null without any
             */
            effective?: number | null;
            /** Format: int64 */
            usedThisMonth: number;
            /**
             * Format: date-time
             * @description when the next month begins, UTC
             */
            resetsAt: string;
        };
        /** @description What one model of one account was used on one day. */
        UsageRowJson: {
            /** @description in UTC, as 2026-11-30 */
            day: string;
            /** @description name of the account */
            provider: string;
            /** @description whether it was somebody else's, who shared it */
            shared: boolean;
            /** @description the vendor's own id */
            model: string;
            /** Format: int64 */
            calls: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cacheReadTokens: number;
            /** Format: int64 */
            cacheWriteTokens: number;
            estimated: boolean;
            toldWrongly: boolean;
        };
        /** @description What to change of a person; absent members stay as they are. */
        UserChangeJson: {
            /** @enum {string|null} */
            role?: "admin" | "member" | null;
            displayName?: string | null;
        };
        /** @description A person. */
        UserJson: {
            id: string;
            username: string;
            displayName: string;
            /** @description null where none is known */
            email?: string | null;
            /** @enum {string} */
            role: "admin" | "member";
            /** @enum {string} */
            signInMethod: "breakglass" | "local" | "oidc";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showAccount 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDeletionJson"];
            };
        };
        responses: {
            /** @description deleteAccount 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountReceiptJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChangeJson"];
            };
        };
        responses: {
            /** @description changeAccount 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: {
                /** @description in place of a session: the last parameter of an address that createDownloadLink made */
                link?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showAgentPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showAgentPolicy 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPolicyJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveAgentPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentPolicyJson"];
            };
        };
        responses: {
            /** @description saveAgentPolicy 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPolicyJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description part of the owner's user name, display name or e-mail address */
                search?: string | null;
                status?: "stopped" | "starting" | "running" | "frozen" | "hibernated" | "stopping" | "error" | null;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listAgents 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAgentListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    stopAgentOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description stopAgentOf 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description beginning of the action, e.g. session. */
                action?: string | null;
                outcome?: string | null;
                /** @description part of a target, a user name or an address */
                search?: string | null;
                /** @description not before this time, RFC 3339 */
                from?: string | null;
                /** @description before this time, RFC 3339 */
                to?: string | null;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listAudit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description in place of a session: the last parameter of an address that createDownloadLink made */
                link?: string;
                format?: "csv" | "json";
                action?: string | null;
                outcome?: string | null;
                search?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listBreakglass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listBreakglass 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakglassListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    resetBreakglassPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakglassResetJson"];
            };
        };
        responses: {
            /** @description resetBreakglassPassword 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showCors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showCors 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossOriginJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveCors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CrossOriginJson"];
            };
        };
        responses: {
            /** @description saveCors 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossOriginJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listInvitations 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description revokeInvitation 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description resendInvitation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLinkJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showOidc 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcDraftJson"];
            };
        };
        responses: {
            /** @description saveOidc 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeOidc 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    testOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcDraftJson"];
            };
        };
        responses: {
            /** @description testOidc 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcTestJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showOidcTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showOidcTest 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcTrialJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showInstanceUsage: {
        parameters: {
            query?: {
                /** @description first day, UTC, as 2026-11-01 */
                from?: string | null;
                /** @description last day, UTC, as 2026-11-30 */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showInstanceUsage 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceUsageJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description part of user name, display name or e-mail address */
                search?: string | null;
                role?: "admin" | "member" | null;
                status?: "active" | "deactivated" | null;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listUsers 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteJson"];
            };
        };
        responses: {
            /** @description inviteUser 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLinkJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showUser 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChangeJson"];
            };
        };
        responses: {
            /** @description changeUser 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deactivateUser 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description reactivateUser 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    issueResetLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description issueResetLink 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetLinkJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showAgent 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    watchAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    resetAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentResetJson"];
            };
        };
        responses: {
            /** @description resetAgent 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    restartAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description restartAgent 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    startAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description startAgent 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    stopAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description stopAgent 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listOwnAudit: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listOwnAudit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    createDownloadLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDownloadLinkJson"];
            };
        };
        responses: {
            /** @description createDownloadLink 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLinkJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showInvitation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitationJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationJson"];
            };
        };
        responses: {
            /** @description acceptInvitation 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginJson"];
            };
        };
        responses: {
            /** @description login 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description logout 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showMe 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showSignInMethods 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethodsJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    finishOidcSignIn: {
        parameters: {
            query?: {
                state?: string | null;
                code?: string | null;
                /** @description the issuer, as RFC 9207 has it */
                iss?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page to go on with, or to sign in */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    beginOidcSignIn: {
        parameters: {
            query?: {
                /** @description path of the page to go on with */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the issuer, or to the sign-in page */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    signOutOfIssuer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description signOutOfIssuer 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeJson"];
            };
        };
        responses: {
            /** @description changePassword 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listToldBrowsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listToldBrowsers 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldBrowsersJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    addToldBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToldBrowserJson"];
            };
        };
        responses: {
            /** @description addToldBrowser 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldBrowserJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeToldBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeToldBrowser 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description refreshSession 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showPasswordReset 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenResetJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetJson"];
            };
        };
        responses: {
            /** @description resetPassword 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listSessions 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description endAllSessions 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description endOtherSessions 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description endSession 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listTokens 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalTokenListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenJson"];
            };
        };
        responses: {
            /** @description createToken 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedTokenJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeToken 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    keepAttachment: {
        parameters: {
            query: {
                /** @description what the file is called */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file as it is */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description keepAttachment 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showAttachment: {
        parameters: {
            query?: {
                /** @description in place of a session: the last parameter of an address that createDownloadLink made */
                link?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeAttachment 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    chat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatRequestJson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description the conversation this belongs to */
                    "X-Mosaic-Conversation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                    "application/json": components["schemas"]["ChatCompletionJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The agent answered with an error */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                origin?: "person" | "program" | "agent";
                /** @description words, or parts of words, whatever their capitals and accents */
                search?: string | null;
                /** @description true for those that were put away, false for the others; both where it is left out of a search */
                archived?: boolean | null;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listConversations 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showConversation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetailJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeConversation 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changeConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationChangeJson"];
            };
        };
        responses: {
            /** @description changeConversation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    abortAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description abortAnswer 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    followConversation: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    exportConversation: {
        parameters: {
            query?: {
                /** @description in place of a session: the last parameter of an address that createDownloadLink made */
                link?: string;
                format?: "markdown" | "json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": components["schemas"]["ConversationDetailJson"];
                    "application/json": components["schemas"]["ConversationDetailJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showPicture: {
        parameters: {
            query?: {
                /** @description as the message has it */
                address?: string | null;
            };
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showToolCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showToolCall 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolCallJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listQueuedMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listQueuedMessages 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedMessageJson.Queue"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    takeBackQueuedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                turnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description takeBackQueuedMessage 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changeQueuedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                turnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueuedChangeJson"];
            };
        };
        responses: {
            /** @description changeQueuedMessage 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedMessageJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    sendQueuedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                turnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description sendQueuedMessage 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    restoreConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description restoreConversation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    selectVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectedVersionJson"];
            };
        };
        responses: {
            /** @description selectVersion 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetailJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showChatReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showChatReadiness 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessJson_1"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    startTurn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTurnJson"];
            };
        };
        responses: {
            /** @description startTurn 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedTurnJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showOnboarding 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    claimInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInstanceJson"];
            };
        };
        responses: {
            /** @description claimInstance 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    completeOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description completeOnboarding 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    onboardOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcStepJson"];
            };
        };
        responses: {
            /** @description onboardOidc 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    onboardProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderJson"];
            };
        };
        responses: {
            /** @description onboardProvider 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProviderJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    checkSetupToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupTokenJson"];
            };
        };
        responses: {
            /** @description checkSetupToken 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    onboardSystemAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemAgentsStepJson"];
            };
        };
        responses: {
            /** @description onboardSystemAgents 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query?: {
                /** @description part of user name or display name */
                search?: string | null;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description findPeople 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePersonListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listProviderPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listProviderPresets 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showAgentConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showAgentConfig 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfigJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveAgentConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentConfigChangeJson"];
            };
        };
        responses: {
            /** @description saveAgentConfig 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfigJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    applyAgentConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description applyAgentConfig 202 response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfigJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listConfigVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listConfigVersions 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigVersionListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showConfigVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showConfigVersion 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigVersionDetailJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    returnToConfigVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description returnToConfigVersion 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfigJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showChatSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showChatSettings 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSettingsJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveChatSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatSettingsJson"];
            };
        };
        responses: {
            /** @description saveChatSettings 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSettingsJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listProviders 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    addProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderJson"];
            };
        };
        responses: {
            /** @description addProvider 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    probeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderDraftJson"];
            };
        };
        responses: {
            /** @description What the check found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeJson"];
                    "text/event-stream": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showProvider 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    removeProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removeProvider 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    changeProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderChangeJson"];
            };
        };
        responses: {
            /** @description changeProvider 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    probeProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the check found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeJson"];
                    "text/event-stream": string;
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showProviderShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showProviderShares 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderSharesJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    saveProviderShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderSharesChangeJson"];
            };
        };
        responses: {
            /** @description saveProviderShares 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderSharesJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showUsage: {
        parameters: {
            query?: {
                /** @description first day, UTC, as 2026-11-01 */
                from?: string | null;
                /** @description last day, UTC, as 2026-11-30 */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showUsage 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showUsageLimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showUsageLimit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLimitJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    setUsageLimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageLimitChangeJson"];
            };
        };
        responses: {
            /** @description setUsageLimit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLimitJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Changed since it was read; the header `If-Match` names an older state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showSystem 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showLiveness 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessJson"];
                };
            };
        };
    };
    chatAsOpenAi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatRequestJson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description the conversation this belongs to */
                    "X-Mosaic-Conversation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                    "application/json": components["schemas"]["ChatCompletionJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The agent answered with an error */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    embedAsOpenAi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbeddingsRequestJson"];
            };
        };
        responses: {
            /** @description The vectors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbeddingsJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    listAgentModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description listAgentModels 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentModelListJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    showAgentModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description showAgentModel 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentModelListJson.AgentModelJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
    respondAsOpenAi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseRequestJson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description the conversation this belongs to */
                    "X-Mosaic-Conversation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                    "application/json": components["schemas"]["ResponseJson"];
                };
            };
            /** @description Fields need a change; `errors` names them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not for this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Unknown, or somebody else's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Nothing the caller accepts */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Not as things stand; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is larger than this server takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Well formed, but it does not work; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description Too many; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A bug; `correlationId` finds it in the log */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The agent answered with an error */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description The database or the agent cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
        };
    };
}
