package dev.mosaic.adapters.http.server.account;

/** What an archive says about itself. */
final class ArchiveReadme {
  static final String TEXT =
      """
      Everything Mosaic keeps of yours
      ================================

      The files are JSON in UTF-8; times are in UTC.

      profile.json          who you are here, and how you want the pages
      sessions.json         where you are signed in
      tokens.json           your personal access tokens: names and dates, not the tokens
      providers.json        your accounts with model vendors, without their keys
      shares.json           accounts you let others use, with what each of them used, and accounts
                            that others let you use
      agent.json            your agent's models, limits and personality, and the states these
                            settings had before
      chat-settings.json    what you settled about your chats
      usage.json            what your agent used of your accounts, by day and model
      conversations/        a file for each conversation: its messages, what your agent thought,
                            the tools it used with what they printed, and messages that wait
      attachments/          the files you sent with messages, in a folder by the id that the
                            conversations name
      audit.json            what was done by you, about you, and with your keys

      Not in here:

      - What your agent keeps in its own volume: its files, and its own memory of conversations.
        Ask your agent for them.
      - Keys of vendors, your password, and the values of tokens and sessions. Mosaic shows these
        to nobody.
      - Conversations you have deleted.

      An archive that is whole can be opened. If the download broke off, it cannot: take it again.
      """;

  private ArchiveReadme() {}
}
