-- What an agent did for an answer: what it thought aloud and which tools it used. Null where there was
-- none, and for answers of before.
alter table chat_message add column work bytea; -- sealed
