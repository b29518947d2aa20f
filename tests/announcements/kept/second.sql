BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'iss-crew-bot','commands','2026-11-30 07:03:32.481200+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'iss-crew-bot','announcements','2026-11-30 07:03:32.481870+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'iss-crew-bot','quiet digests','2026-11-30 07:03:32.482439+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'iss-crew-bot','what was accepted','2026-11-30 07:03:32.482801+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'iss-crew-bot','order of news','2026-11-30 07:03:32.483047+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'iss-crew-bot','order of claims','2026-11-30 07:03:32.483246+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'iss-crew-bot','turns','2026-11-30 07:03:32.483365+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'iss-crew-bot','what was learned','2026-11-30 07:03:32.483464+00:00');
CREATE TABLE accepted (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          facts BLOB NOT NULL
        ) STRICT;
INSERT INTO "accepted" VALUES(1,X'789CAD584F6FE42614FF2A239F3752122955B5B7B43DF7B0692E8D220B63C6A6C160018E375DED772FBC07B6678CC763A7078F1F60DEFBBDFF303F32A33A4D99C9BE1E7E645489AE919E7EC978997D3964945B62B9929ED68CC09C643D33D65382532629830F352B394C765AC057CAC242DB15829B9A693F28899B7CF5BC540F625EB28694ECA66BFD2A3984C1A1575A802CFFDCDFDEFF72737777737FFFD7EDC3D7DBDBBFE3C2EC797DFDE9A1A84E5ACD133A51550226491A789B5A69C0DC32D50A9822E53F8C5AFEEE76FB0FC0386788BF3DFBA56F9D319C2C51FE899AB9DD2FD9F3939F7A7E7A9CBF4EBE050D48E5CC9A52009D12E1A3A21F005B70622E6156862AD328F8E274F09CC4FBE723828B6FC43F87DA6A5569D2AC41552DD3C42A0802C3D10B6B988DFAE8FEF5AB4F9158D66286BFD4A4C2B0FD63A0CE759A6D3275672DC6C1D3485EDC8646C0F059F116118285191F60795C006F7FC405259D5D2C0CDD7C8979B366AA47712437107823159F056FCF94879DC5C0A3D8C3E3374DDE158A9F90FBB81423975D587E678668043021F77129462E9BB1408434DC550625D7D2E4A87443C4101921B96609D412CAA826471B2A6FCFCA1C4B681894AA878817A493B4CE0DC75A2C882CB9AC86F13CACBE84C23D0FAF181851BF213BE3F3818CC22B650A3F1C1D3CB8F7FFE008BE199CF4598EE032F6CEA49D3B2C78328B5F801DE1D75834AFA7DFA4F380B373E88E67D6F5AEF59D276D65749AA74E3BDF0376BED67951B232057C304764552AFA16104D78DDDD6DE135F86811D7C3765ECBC0AE6736B87A11D8AFDB792D03BB8E19848E61E472E4B86436480906B2B41267BD806A654C7E14BCAAED2484961313EB5B2803AA69486C1E971BE5098B626481920F4C565CB2CD8C42F46115FA149AC864339ED322B3D33A674C3E639F149E1D164A21DA6DA3D3B2B9D346674C3E63A3149E1D364A21DA65233C8DBBB4AD64B3D60D42268FA91D73FAFABE304D6EEC41DF5B7FAD4A9E1C64D71488DF09C06B8C3B2FFA57C19C6E26EFB9ADB709C9FDF16126685C9FE837E312DC33C799DCEE61452350A659A32456BD9AD1372CAF6BB0957597CA5020E752473963098D0EE9DA495DF571312DB3E37D776C2B6274E01A2A5269C6D2B182473DD75DE06D79B85EB4CE793C1CC25C9CA1F2AEC9B8CB1DC5C1BB3BA7B9039EB41C6ED67D4DEC299478339F586F055D9E6E51C33A6441AA5F15C470B32C80127736E53675779D1C66279C11C7341C063D37C48266C7AE620B4A8DE0A77267E2602647E56032D07DBD39328F47EE58D54AB86A35C783CB0BC930C021D486905B960CF6638964F4517C310AAD6A3985FD04276A1742419E65DFED356A066BE63C91F4134BBBD2DA6235EEF91B2F892591F6756172E2CD052F34C1FF334E672E1F83C215DC9B328965B4F2060015C5242B94C6B8E7DAD6B93BFDA1454A7E4528FCFC0F678BAF1F');
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
INSERT INTO "delivery" VALUES(1,1,1573925997772800006,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'10592-fbbc8a5a','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z',NULL,NULL,1573925997772800051,'2026-11-22T05:00:00.000Z','?',1,NULL,0);
INSERT INTO "delivery" VALUES(2,2,1573925997772800007,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'10592-fbbc8a5a','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800052,'2026-11-22T05:00:00.000Z','plan launch Alfa 2026-11-22T05:50Z planned
crew up Alfa Alfa-a,Alfa-b',0,NULL,0);
INSERT INTO "delivery" VALUES(3,3,1573925997772800008,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'10592-fbbc8a5a','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800053,'2026-11-22T05:00:00.000Z','plan launch Alfa 2026-11-22T05:50Z planned
crew up Alfa Alfa-a,Alfa-b',0,NULL,0);
INSERT INTO "delivery" VALUES(4,4,1573925997772800009,'ahead/launch/Alfa/60/2026-11-22T05:40Z','2026-11-22T05:00:00.000Z','2026-11-22T05:40:00.000Z','sent','',2,'10592-fbbc8a5a','2026-11-22T05:00:00.000Z','2026-11-22T05:01:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573925997772800054,'2026-11-22T05:00:00.000Z','plan launch Alfa 2026-11-22T05:50Z planned
crew up Alfa Alfa-a,Alfa-b',0,NULL,0);
INSERT INTO "delivery" VALUES(6,1,1573925997772800006,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sent','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040000,'2026-11-22T05:01:00.000Z','plan launch Bravo 2026-11-22T05:55Z planned
crew up Bravo Bravo-a,Bravo-b',0,NULL,0);
INSERT INTO "delivery" VALUES(7,1,1573925997772800006,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','sent','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040003,'2026-11-22T05:01:00.000Z','plan launch Cesar 2026-11-22T05:58Z planned
crew up Cesar Cesar-a,Cesar-b',0,NULL,0);
INSERT INTO "delivery" VALUES(9,2,1573925997772800007,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sending','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(10,2,1573925997772800007,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','due','',0,NULL,NULL,NULL,'2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(12,3,1573925997772800008,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sending','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(13,3,1573925997772800008,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','due','',0,NULL,NULL,NULL,'2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
INSERT INTO "delivery" VALUES(15,4,1573925997772800009,'ahead/launch/Bravo/60/2026-11-22T05:55Z','2026-11-22T05:01:00.000Z','2026-11-22T05:55:00.000Z','sent','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,1573926249431040002,'2026-11-22T05:01:00.000Z','plan launch Bravo 2026-11-22T05:55Z planned
crew up Bravo Bravo-a,Bravo-b',0,NULL,0);
INSERT INTO "delivery" VALUES(16,4,1573925997772800009,'ahead/launch/Cesar/60/2026-11-22T05:58Z','2026-11-22T05:01:00.000Z','2026-11-22T05:58:00.000Z','sending','',1,'10592-fbbc8a5a','2026-11-22T05:01:00.000Z','2026-11-22T05:02:00.000Z','2026-11-22T05:01:00.000Z',NULL,NULL,NULL,NULL,'',0,NULL,0);
CREATE TABLE learned (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          mark TEXT NOT NULL,
          facts BLOB NOT NULL                   -- the rows, as packed JSON
        ) STRICT;
CREATE TABLE news (
          name TEXT PRIMARY KEY,                -- the same for the same news: soyuz-ms-30-5d41c0
          mission TEXT NOT NULL,
          noticed TEXT NOT NULL,
          shifts TEXT NOT NULL CHECK (json_valid(shifts)),
          joined TEXT NOT NULL,
          "left" TEXT NOT NULL
        , place INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "news" VALUES('Bravo-901e01','Bravo','2026-11-22T05:01:00.000Z','[{"event": "launch", "before": null, "after": "2026-11-22T05:55Z", "standing": "planned"}, {"event": "docking", "before": null, "after": "2026-11-22T11:55Z", "standing": "planned"}]','Bravo-a,Bravo-b','',1);
INSERT INTO "news" VALUES('Cesar-b496bf','Cesar','2026-11-22T05:01:00.000Z','[{"event": "launch", "before": null, "after": "2026-11-22T05:58Z", "standing": "planned"}, {"event": "docking", "before": null, "after": "2026-11-22T11:58Z", "standing": "planned"}]','Cesar-a,Cesar-b','',2);
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
          revisions TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0,              -- the first time of each, with commas between
          PRIMARY KEY (mission, event)
        ) STRICT;
INSERT INTO "schedule" VALUES('Alfa','launch','2026-11-22T05:50Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:40Z','2026-11-22T05:40Z',0);
INSERT INTO "schedule" VALUES('Alfa','docking','2026-11-22T11:50Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:40Z','2026-11-22T11:40Z',0);
INSERT INTO "schedule" VALUES('Bravo','launch','2026-11-22T05:55Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:55Z','2026-11-22T05:55Z',0);
INSERT INTO "schedule" VALUES('Bravo','docking','2026-11-22T11:55Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:55Z','2026-11-22T11:55Z',0);
INSERT INTO "schedule" VALUES('Cesar','launch','2026-11-22T05:58Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T05:58Z','2026-11-22T05:58Z',0);
INSERT INTO "schedule" VALUES('Cesar','docking','2026-11-22T11:58Z','planned','2026-11-22T05:01:00.000Z','2026-11-22T11:58Z','2026-11-22T11:58Z',0);
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
CREATE TABLE turn (
          name TEXT PRIMARY KEY,
          holder TEXT NOT NULL,
          until TEXT NOT NULL                   -- UTC; anybody's from then on
        ) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX subscription_guild ON subscription (guild);
CREATE INDEX subscription_channel ON subscription (channel);
CREATE INDEX delivery_open ON delivery (channel, due, id)
          WHERE state IN ('due', 'sending');
CREATE INDEX delivery_correct ON delivery (channel, id) WHERE correct = 1;
CREATE INDEX delivery_publish ON delivery (channel, id) WHERE publish_at IS NOT NULL;
CREATE INDEX delivery_merged ON delivery (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX delivery_due ON delivery (due, id) WHERE state IN ('due', 'sending');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('subscription',4);
INSERT INTO "sqlite_sequence" VALUES('delivery',532);
COMMIT;
