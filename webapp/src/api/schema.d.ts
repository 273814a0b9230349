// Generated from docs/reference/openapi.yaml by `npm run generate:api`. Do not edit.

export interface paths {
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
         * @description Streams what your agent is doing: an event `agent` at once and at every change, its data the same object as `GET /api/agent`. Ends with your session.
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
         *     comment lines tell how far it is (`waking gateway`); after the first byte a failure is a
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
         * Shows a page of your conversations, latest first.
         * @description Shows a page of your conversations, latest first.
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
         * Removes one of your conversations for good, ending an answer under way.
         * @description Removes one of your conversations for good, ending an answer under way.
         */
        delete: operations["removeConversation"];
        options?: never;
        head?: never;
        patch?: never;
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
         * Replaces what you chose for your agent; it goes by that when it next wakes.
         * @description Replaces what you chose for your agent; it goes by that when it next wakes.
         */
        put: operations["saveAgentConfig"];
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
         * Shows your accounts, oldest first.
         * @description Shows your accounts, oldest first.
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
         * @description Checks an account as a form holds it, without saving it.
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
         * Shows one of your accounts.
         * @description Shows one of your accounts.
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
         * @description Changes one of your accounts. Another key, address or protocol makes it unverified until the next check.
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
         * @description Checks one of your accounts and keeps what was found.
         */
        post: operations["probeProvider"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a person chooses for their agent. */
        AgentConfigChangeJson: {
            /** @description account of the primary model; its name decides if absent */
            providerId?: string | null;
            /** @description `providerName/modelId` */
            primaryModel: string;
            /** @description tried in order when the primary fails; none if absent */
            fallbackModels?: string[] | null;
            /** @description Markdown, at most 20,000 characters; empty if absent */
            personality?: string | null;
            /**
             * Format: int32
             * @description 1 minute to 7 days; 30 if absent
             */
            idleTimeoutMin?: number | null;
        };
        /** @description What a person chose for their agent. */
        AgentConfigJson: {
            /** @description account of the primary model; null while none is chosen */
            providerId?: string | null;
            /** @description `providerName/modelId`; null while none is chosen */
            primaryModel?: string | null;
            fallbackModels: string[];
            /** @description Markdown */
            personality: string;
            /** Format: int64 */
            idleTimeoutMin: number;
            /**
             * @description when the agent goes by these settings
             * @enum {string}
             */
            appliesAt: "now" | "next_wake";
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
            error?: components["schemas"]["AgentErrorJson"] | null;
        };
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
            role: "system" | "user" | "assistant";
            /** @description text, or a list of OpenAI content parts */
            content: string | unknown[];
        } & {
            [key: string]: unknown;
        };
        /** @description The first administrator. */
        ClaimInstanceJson: {
            /** @description from the setup link */
            setupToken: string;
            /** @description 2 to 64 letters, digits, dots, underscores or hyphens */
            username: string;
            /**
             * Format: password
             * @description at least 12 characters, at most 72 bytes
             */
            password: string;
        };
        /** @description A conversation with its messages in order. */
        ConversationDetailJson: {
            id: string;
            title: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastMessageAt: string;
            messages: components["schemas"]["MessageJson"][];
            run?: components["schemas"]["RunJson"] | null;
        };
        /** @description A thread of messages. */
        ConversationJson: {
            id: string;
            title: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastMessageAt: string;
        };
        /** @description A page of a person's own conversations, latest first. */
        ConversationListJson: {
            data: components["schemas"]["ConversationJson"][];
            meta: components["schemas"]["PageMetaJson"];
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
        };
        /** @description A part of the server. */
        HealthCheckJson: {
            /** @enum {string} */
            id: "database" | "keyRing" | "docker";
            /** @enum {string} */
            status: "up" | "down" | "degraded";
            /** @description one plain sentence */
            message: string;
        };
        /** @description That the process answers. */
        LivenessJson: {
            /** @enum {string} */
            status: "up";
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
            /** @enum {string} */
            status: "complete" | "interrupted" | "failed" | "streaming";
            /** Format: date-time */
            createdAt: string;
            error?: components["schemas"]["MessageErrorJson"] | null;
        };
        /** @description A model to offer. */
        ModelDraftJson: {
            /** @description the vendor's own id */
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
        /** @description An account to add. */
        NewProviderJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            /** @description 1 to 40 lower-case letters, digits or hyphens */
            name: string;
            displayName: string;
            /** @description the preset's if absent */
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
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | null;
            /** @description those the check found if absent; the first becomes the agent's model if it has none */
            models?: components["schemas"]["ModelDraftJson"][] | null;
            /** @description true saves whatever the check says */
            saveUnverified?: boolean | null;
        };
        /** @description The issuer people sign in through, or nothing but the wish to leave it out. */
        OidcStepJson: {
            /** @description true leaves the step out */
            skip?: boolean | null;
            issuerUrl?: string | null;
            clientId?: string | null;
            /** Format: password */
            clientSecret?: string | null;
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
        /** @description What is known of a kind of vendor before anything is typed. */
        PresetJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            label: string;
            /** @description null where only the person knows it */
            baseUrl?: string | null;
            /** @enum {string} */
            apiType: "openai-completions" | "openai-responses" | "anthropic-messages";
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
            code: "ok" | "bad_url" | "blocked_address" | "unreachable" | "timeout" | "tls_error" | "auth_invalid" | "auth_forbidden" | "no_credit" | "rate_limited" | "model_not_found" | "provider_down" | "bad_response";
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
            /** @description the agent's own error code, with `agent_unavailable` */
            reason?: string | null;
            /** @description finds the surprise in the server's log, with `internal_error` */
            correlationId?: string | null;
        };
        /** @description What to change of an account; absent members stay as they are. */
        ProviderChangeJson: {
            name?: string | null;
            displayName?: string | null;
            baseUrl?: string | null;
            /** @enum {string|null} */
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | null;
            /**
             * Format: password
             * @description absent keeps the stored key, null removes it
             */
            apiKey?: string | null;
            models?: components["schemas"]["ModelDraftJson"][] | null;
            isActive?: boolean | null;
        };
        /** @description An account as a form holds it, to be checked. */
        ProviderDraftJson: {
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            baseUrl?: string | null;
            /** Format: password */
            apiKey?: string | null;
            /** @enum {string|null} */
            apiType?: "openai-completions" | "openai-responses" | "anthropic-messages" | null;
            /** @description what to ask; the first the vendor lists if absent */
            model?: string | null;
            /** @description a saved account whose key is used where `apiKey` is absent */
            providerId?: string | null;
        };
        /** @description An account at an LLM vendor. Its key is never shown. */
        ProviderJson: {
            id: string;
            /** @description what models are addressed by: `name/model` */
            name: string;
            displayName: string;
            /** @enum {string} */
            type: "openai" | "anthropic" | "zai" | "ollama" | "openrouter" | "gemini" | "custom";
            baseUrl: string;
            /** @enum {string} */
            apiType: "openai-completions" | "openai-responses" | "anthropic-messages";
            models: components["schemas"]["ModelJson"][];
            isActive: boolean;
            hasApiKey: boolean;
            /** @description last four characters of the key; null without one */
            apiKeyHint?: string | null;
            /** @enum {string} */
            status: "unverified" | "ok" | "failing";
            lastProbe?: components["schemas"]["ProbeJson"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A person's own accounts. */
        ProviderListJson: {
            data: components["schemas"]["ProviderJson"][];
            meta: components["schemas"]["PageMetaJson"];
        };
        /** @description Whether the server can do its work. */
        ReadinessJson: {
            /** @enum {string} */
            status: "up" | "down" | "degraded";
            checks: components["schemas"]["HealthCheckJson"][];
        };
        /** @description An answer under way. */
        RunJson: {
            messageId: string;
            /** @description what came so far */
            text: string;
            /** Format: date-time */
            startedAt: string;
        };
        /** @description An account that was just added, and what its check found. */
        SavedProviderJson: {
            provider: components["schemas"]["ProviderJson"];
            probe: components["schemas"]["ProbeJson"];
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
            /** @description what to do; empty when they can */
            hint: string;
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
                    "text/event-stream": components["schemas"]["AgentJson"];
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
                    "text/event-stream": Record<string, never>;
                    "application/json": Record<string, never>;
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description probeDraft 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeJson"];
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description probeProvider 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeJson"];
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemJson"];
                };
            };
            /** @description A failure */
            "5XX": {
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
}
