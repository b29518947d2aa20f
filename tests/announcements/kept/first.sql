BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'iss-crew-bot','commands','2026-11-29 18:56:43.199306+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'iss-crew-bot','announcements','2026-11-29 18:56:43.200271+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'iss-crew-bot','quiet digests','2026-11-29 18:56:43.200786+00:00');
CREATE TABLE command_sync (
          application INTEGER PRIMARY KEY, -- Discord's id of the bot
          payload TEXT NOT NULL            -- digest of the commands last registered
        ) STRICT;
CREATE TABLE delivery (
          id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: claims are known by it
          subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
          channel INTEGER NOT NULL,
          subject TEXT NOT NULL,                -- what it is about: ahead/launch/crew-14/60/2027-03
          due TEXT NOT NULL,                    -- all times in UTC
          until TEXT NOT NULL,                  -- of no use from then on
          state TEXT NOT NULL
            CHECK (state IN ('due', 'sending', 'blocked', 'sent', 'skipped', 'dead')),
          reason TEXT NOT NULL DEFAULT '',
          attempt INTEGER NOT NULL DEFAULT 0,
          owner TEXT,                           -- who is sending it
          claimed TEXT,
          lease TEXT,                           -- until when nobody else may
          not_before TEXT NOT NULL,
          unsure_since TEXT,                    -- first try of which the end is not known
          merged_into INTEGER REFERENCES delivery ON DELETE SET NULL,
          message INTEGER,                      -- Discord's id
          sent TEXT,
          told TEXT NOT NULL DEFAULT '',        -- the time that the post tells
          correct INTEGER NOT NULL DEFAULT 0,   -- 1 if that time has changed
          publish_at TEXT,                      -- when to publish it; null if it need not be
          publish_attempt INTEGER NOT NULL DEFAULT 0,
          UNIQUE (subscription, subject)
        ) STRICT;
INSERT INTO "delivery" VALUES(1,1,1573925997772800006,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'17437-a42900f2','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z',NULL,NULL,1573925997772800047,'2026-11-22T05:00:00.000Z','?',1,NULL,0);
INSERT INTO "delivery" VALUES(2,2,1573925997772800007,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'17437-a42900f2','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800048,'2026-11-22T05:00:00.000Z','2026-11-22T05:50Z',0,NULL,0);
INSERT INTO "delivery" VALUES(3,3,1573925997772800008,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'17437-a42900f2','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800049,'2026-11-22T05:00:00.000Z','2026-11-22T05:50Z',0,NULL,0);
INSERT INTO "delivery" VALUES(4,4,1573925997772800009,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'17437-a42900f2','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800050,'2026-11-22T05:00:00.000Z','2026-11-22T05:50Z',0,NULL,0);
INSERT INTO "delivery" VALUES(6,1,1573925997772800006,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sent','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040000,'2026-11-22T05:01:00.000Z','2026-11-22T05:55Z',0,NULL,0);
INSERT INTO "delivery" VALUES(7,1,1573925997772800006,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','sent','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040003,'2026-11-22T05:01:00.000Z','2026-11-22T05:58Z',0,NULL,0);
INSERT INTO "delivery" VALUES(9,2,1573925997772800007,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sending','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(10,2,1573925997772800007,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','due','',0,NULL,NULL,NULL,'2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(12,3,1573925997772800008,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sending','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(13,3,1573925997772800008,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','due','',0,NULL,NULL,NULL,'2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(15,4,1573925997772800009,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sent','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040002,'2026-11-22T05:01:00.000Z','2026-11-22T05:55Z',0,NULL,0);
INSERT INTO "delivery" VALUES(16,4,1573925997772800009,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','sending','',1,'17437-a42900f2','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
CREATE TABLE news (
          name TEXT PRIMARY KEY,                -- the same for the same news: soyuz-ms-30-5d41c0
          mission TEXT NOT NULL,
          noticed TEXT NOT NULL,
          shifts TEXT NOT NULL CHECK (json_valid(shifts)),
          joined TEXT NOT NULL,
          "left" TEXT NOT NULL
        ) STRICT;
INSERT INTO "news" VALUES('Bravo-901e01','Bravo','2026-11-22T05:01:00.000Z','[{"event": "launch", "before": null, "after": "2026-11-22T05:55Z", "standing": "planned"}, {"event": "docking", "before": null, "after": "2026-11-22T11:55Z", "standing": "planned"}]','Bravo-a,Bravo-b','');
INSERT INTO "news" VALUES('Cesar-b496bf','Cesar','2026-11-22T05:01:00.000Z','[{"event": "launch", "before": null, "after": "2026-11-22T05:58Z", "standing": "planned"}, {"event": "docking", "before": null, "after": "2026-11-22T11:58Z", "standing": "planned"}]','Cesar-a,Cesar-b','');
CREATE TABLE planned_crew (
          mission TEXT PRIMARY KEY,
          people TEXT NOT NULL                  -- with commas between
        ) STRICT;
INSERT INTO "planned_crew" VALUES('Alfa','Alfa-a,Alfa-b');
INSERT INTO "planned_crew" VALUES('Bravo','Bravo-a,Bravo-b');
INSERT INTO "planned_crew" VALUES('Cesar','Cesar-a,Cesar-b');
CREATE TABLE progress (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          mark TEXT NOT NULL DEFAULT '',        -- of the plans last accepted
          known_to TEXT,                        -- how far those facts reach
          planned_to TEXT                       -- all that was due by then has its delivery
        ) STRICT;
INSERT INTO "progress" VALUES(1,'0e6653bec100a1f2cd91e92a89fa3bc1','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z');
CREATE TABLE schedule (
          mission TEXT NOT NULL,
          event TEXT NOT NULL,
          at TEXT,                              -- as closely as known; null if withdrawn
          standing TEXT NOT NULL,
          noticed TEXT NOT NULL,
          base TEXT,                            -- the time that the last revision is about
          revisions TEXT NOT NULL,              -- the first time of each, with commas between
          PRIMARY KEY (mission, event)
        ) STRICT;
INSERT INTO "schedule" VALUES('Alfa','launch','2026-11-22T05:50Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:40Z','2026-11-22T05:40Z');
INSERT INTO "schedule" VALUES('Bravo','launch','2026-11-22T05:55Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:55Z','2026-11-22T05:55Z');
INSERT INTO "schedule" VALUES('Cesar','launch','2026-11-22T05:58Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:58Z','2026-11-22T05:58Z');
INSERT INTO "schedule" VALUES('Alfa','docking','2026-11-22T11:50Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:40Z','2026-11-22T11:40Z');
INSERT INTO "schedule" VALUES('Bravo','docking','2026-11-22T11:55Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:55Z','2026-11-22T11:55Z');
INSERT INTO "schedule" VALUES('Cesar','docking','2026-11-22T11:58Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:58Z','2026-11-22T11:58Z');
CREATE TABLE server (
          guild INTEGER PRIMARY KEY, -- Discord's id
          left_at TEXT               -- UTC; when the bot was removed, null while it is there
        ) STRICT;
INSERT INTO "server" VALUES(1573925997772800003,NULL);
CREATE TABLE subscription (
          id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: posts are named by it
          guild INTEGER NOT NULL,
          channel INTEGER NOT NULL,
          kinds TEXT NOT NULL,                  -- with commas between
          leads TEXT NOT NULL,                  -- minutes, with commas between
          programs TEXT NOT NULL,               -- with commas between; blank for all
          zone TEXT NOT NULL,
          at TEXT NOT NULL,                     -- time of day in that zone
          weekday INTEGER CHECK (weekday BETWEEN 0 AND 6), -- 0 is Monday
          role INTEGER,                         -- pinged with each post
          locale TEXT NOT NULL,
          by INTEGER NOT NULL,                  -- who subscribed, to be told of trouble
          since TEXT NOT NULL,                  -- UTC; what was due earlier is not posted
          paused_since TEXT,
          pause_reason TEXT NOT NULL DEFAULT '' -- blank if a manager paused it
        , quiet TEXT NOT NULL DEFAULT 'line' CHECK (quiet IN ('line', 'none'))) STRICT;
INSERT INTO "subscription" VALUES(1,1573925997772800003,1573925997772800006,'launch','60','','UTC','09:00',NULL,NULL,'en',1573925997772800001,'2026-11-22T04:59:00.000Z',NULL,'','line');
INSERT INTO "subscription" VALUES(2,1573925997772800003,1573925997772800007,'launch','60','','UTC','09:00',NULL,NULL,'en',1573925997772800001,'2026-11-22T04:59:00.000Z',NULL,'','line');
INSERT INTO "subscription" VALUES(3,1573925997772800003,1573925997772800008,'launch','60','','UTC','09:00',NULL,NULL,'en',1573925997772800001,'2026-11-22T04:59:00.000Z',NULL,'','line');
INSERT INTO "subscription" VALUES(4,1573925997772800003,1573925997772800009,'launch','60','','UTC','09:00',NULL,NULL,'en',1573925997772800001,'2026-11-22T04:59:00.000Z',NULL,'','line');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX subscription_guild ON subscription (guild);
CREATE INDEX subscription_channel ON subscription (channel);
CREATE INDEX delivery_open ON delivery (channel, due, id)
          WHERE state IN ('due', 'sending');
CREATE INDEX delivery_correct ON delivery (channel, id) WHERE correct = 1;
CREATE INDEX delivery_publish ON delivery (channel, id) WHERE publish_at IS NOT NULL;
CREATE INDEX delivery_merged ON delivery (merged_into) WHERE merged_into IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('subscription',4);
INSERT INTO "sqlite_sequence" VALUES('delivery',352);
COMMIT;
