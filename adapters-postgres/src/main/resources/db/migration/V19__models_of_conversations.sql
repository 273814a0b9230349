-- The model that somebody chose for a conversation, as provider/model. Null: what their agent asks first.
alter table conversation add column model text check (length(model) <= 1000);
