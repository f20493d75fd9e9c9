"""The schema of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SQLITE = [
    'DROP TRIGGER IF EXISTS article_no_update',
    'CREATE TRIGGER article_no_update BEFORE UPDATE ON "article" BEGIN SELECT RAISE(ABORT, \'article is append-only\'); END',
    'DROP TRIGGER IF EXISTS article_no_delete',
    'CREATE TRIGGER article_no_delete BEFORE DELETE ON "article" BEGIN SELECT RAISE(ABORT, \'article is append-only\'); END',
    'DROP TRIGGER IF EXISTS revision_no_update',
    'CREATE TRIGGER revision_no_update BEFORE UPDATE ON "revision" BEGIN SELECT RAISE(ABORT, \'revision is append-only\'); END',
    'DROP TRIGGER IF EXISTS revision_no_delete',
    'CREATE TRIGGER revision_no_delete BEFORE DELETE ON "revision" BEGIN SELECT RAISE(ABORT, \'revision is append-only\'); END',
    'DROP TRIGGER IF EXISTS event_no_update',
    'CREATE TRIGGER event_no_update BEFORE UPDATE ON "event" BEGIN SELECT RAISE(ABORT, \'event is append-only\'); END',
    'DROP TRIGGER IF EXISTS event_no_delete',
    'CREATE TRIGGER event_no_delete BEFORE DELETE ON "event" BEGIN SELECT RAISE(ABORT, \'event is append-only\'); END',
    'DROP TRIGGER IF EXISTS fetch_no_update',
    'CREATE TRIGGER fetch_no_update BEFORE UPDATE ON "fetch" BEGIN SELECT RAISE(ABORT, \'fetch is append-only\'); END',
    'DROP TRIGGER IF EXISTS fetch_no_delete',
    'CREATE TRIGGER fetch_no_delete BEFORE DELETE ON "fetch" BEGIN SELECT RAISE(ABORT, \'fetch is append-only\'); END',
    'DROP TRIGGER IF EXISTS reading_no_update',
    'CREATE TRIGGER reading_no_update BEFORE UPDATE ON "reading" BEGIN SELECT RAISE(ABORT, \'reading is append-only\'); END',
    'DROP TRIGGER IF EXISTS reading_no_delete',
    'CREATE TRIGGER reading_no_delete BEFORE DELETE ON "reading" BEGIN SELECT RAISE(ABORT, \'reading is append-only\'); END',
    'DROP TRIGGER IF EXISTS observation_no_update',
    'CREATE TRIGGER observation_no_update BEFORE UPDATE ON "observation" BEGIN SELECT RAISE(ABORT, \'observation is append-only\'); END',
    'DROP TRIGGER IF EXISTS observation_no_delete',
    'CREATE TRIGGER observation_no_delete BEFORE DELETE ON "observation" BEGIN SELECT RAISE(ABORT, \'observation is append-only\'); END',
    'DROP TRIGGER IF EXISTS reject_no_update',
    'CREATE TRIGGER reject_no_update BEFORE UPDATE ON "reject" BEGIN SELECT RAISE(ABORT, \'reject is append-only\'); END',
    'DROP TRIGGER IF EXISTS reject_no_delete',
    'CREATE TRIGGER reject_no_delete BEFORE DELETE ON "reject" BEGIN SELECT RAISE(ABORT, \'reject is append-only\'); END',
    'DROP TRIGGER IF EXISTS verdict_no_update',
    'CREATE TRIGGER verdict_no_update BEFORE UPDATE ON "verdict" BEGIN SELECT RAISE(ABORT, \'verdict is append-only\'); END',
    'DROP TRIGGER IF EXISTS verdict_no_delete',
    'CREATE TRIGGER verdict_no_delete BEFORE DELETE ON "verdict" BEGIN SELECT RAISE(ABORT, \'verdict is append-only\'); END',
    'DROP TRIGGER IF EXISTS config_change_no_update',
    'CREATE TRIGGER config_change_no_update BEFORE UPDATE ON "config_change" BEGIN SELECT RAISE(ABORT, \'config_change is append-only\'); END',
    'DROP TRIGGER IF EXISTS config_change_no_delete',
    'CREATE TRIGGER config_change_no_delete BEFORE DELETE ON "config_change" BEGIN SELECT RAISE(ABORT, \'config_change is append-only\'); END',
    'DROP TRIGGER IF EXISTS generation_no_update',
    'CREATE TRIGGER generation_no_update BEFORE UPDATE ON "generation" BEGIN SELECT RAISE(ABORT, \'generation is append-only\'); END',
    'DROP TRIGGER IF EXISTS generation_no_delete',
    'CREATE TRIGGER generation_no_delete BEFORE DELETE ON "generation" BEGIN SELECT RAISE(ABORT, \'generation is append-only\'); END',
    'DROP TRIGGER IF EXISTS finding_no_update',
    'CREATE TRIGGER finding_no_update BEFORE UPDATE ON "finding" BEGIN SELECT RAISE(ABORT, \'finding is append-only\'); END',
    'DROP TRIGGER IF EXISTS finding_no_delete',
    'CREATE TRIGGER finding_no_delete BEFORE DELETE ON "finding" BEGIN SELECT RAISE(ABORT, \'finding is append-only\'); END',
]

POSTGRES = [
    "CREATE OR REPLACE FUNCTION nq57_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END $$",
    'DROP TRIGGER IF EXISTS article_no_change ON "article"',
    'CREATE TRIGGER article_no_change BEFORE UPDATE OR DELETE ON "article" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS article_no_truncate ON "article"',
    'CREATE TRIGGER article_no_truncate BEFORE TRUNCATE ON "article" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS revision_no_change ON "revision"',
    'CREATE TRIGGER revision_no_change BEFORE UPDATE OR DELETE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS revision_no_truncate ON "revision"',
    'CREATE TRIGGER revision_no_truncate BEFORE TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS event_no_change ON "event"',
    'CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS event_no_truncate ON "event"',
    'CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS fetch_no_change ON "fetch"',
    'CREATE TRIGGER fetch_no_change BEFORE UPDATE OR DELETE ON "fetch" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS fetch_no_truncate ON "fetch"',
    'CREATE TRIGGER fetch_no_truncate BEFORE TRUNCATE ON "fetch" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS reading_no_change ON "reading"',
    'CREATE TRIGGER reading_no_change BEFORE UPDATE OR DELETE ON "reading" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS reading_no_truncate ON "reading"',
    'CREATE TRIGGER reading_no_truncate BEFORE TRUNCATE ON "reading" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS observation_no_change ON "observation"',
    'CREATE TRIGGER observation_no_change BEFORE UPDATE OR DELETE ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS observation_no_truncate ON "observation"',
    'CREATE TRIGGER observation_no_truncate BEFORE TRUNCATE ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS reject_no_change ON "reject"',
    'CREATE TRIGGER reject_no_change BEFORE UPDATE OR DELETE ON "reject" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS reject_no_truncate ON "reject"',
    'CREATE TRIGGER reject_no_truncate BEFORE TRUNCATE ON "reject" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS verdict_no_change ON "verdict"',
    'CREATE TRIGGER verdict_no_change BEFORE UPDATE OR DELETE ON "verdict" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS verdict_no_truncate ON "verdict"',
    'CREATE TRIGGER verdict_no_truncate BEFORE TRUNCATE ON "verdict" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS config_change_no_change ON "config_change"',
    'CREATE TRIGGER config_change_no_change BEFORE UPDATE OR DELETE ON "config_change" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS config_change_no_truncate ON "config_change"',
    'CREATE TRIGGER config_change_no_truncate BEFORE TRUNCATE ON "config_change" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS generation_no_change ON "generation"',
    'CREATE TRIGGER generation_no_change BEFORE UPDATE OR DELETE ON "generation" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS generation_no_truncate ON "generation"',
    'CREATE TRIGGER generation_no_truncate BEFORE TRUNCATE ON "generation" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS finding_no_change ON "finding"',
    'CREATE TRIGGER finding_no_change BEFORE UPDATE OR DELETE ON "finding" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
    'DROP TRIGGER IF EXISTS finding_no_truncate ON "finding"',
    'CREATE TRIGGER finding_no_truncate BEFORE TRUNCATE ON "finding" FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()',
]



def upgrade() -> None:
    """Makes all tables, indexes and triggers."""
    # ### commands auto generated by Alembic - please adjust! ###
    op.create_table('acknowledgement',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('author', sa.Text(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_acknowledgement'))
    )
    op.create_index(op.f('ix_acknowledgement_subject'), 'acknowledgement', ['subject'], unique=False)
    op.create_table('alert_feed',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('route', sa.String(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_feed')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_alert_feed_token_hash'))
    )
    op.create_table('article',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('publisher', sa.Text(), nullable=False),
    sa.Column('publisher_id', sa.String(), nullable=False),
    sa.Column('group_id', sa.String(), nullable=False),
    sa.Column('authority', sa.Integer(), nullable=False),
    sa.Column('lang', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_article')),
    sa.UniqueConstraint('key', name=op.f('uq_article_key'))
    )
    op.create_index(op.f('ix_article_group_id'), 'article', ['group_id'], unique=False)
    op.create_index('ix_article_publisher_id', 'article', ['publisher_id', 'recorded_at', 'id'], unique=False)
    op.create_table('backfill',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('target', sa.Text(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('planned_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('finished_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('counts', sa.Text(), nullable=False),
    sa.Column('findings', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_backfill'))
    )
    op.create_table('checkpoint',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_checkpoint'))
    )
    op.create_table('checkpoint_gist',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.Column('geo', sa.String(), nullable=False),
    sa.Column('gist', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_checkpoint_gist'))
    )
    op.create_index('ix_checkpoint_gist_metric_geo', 'checkpoint_gist', ['metric', 'geo'], unique=False)
    op.create_table('checkpoint_page',
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('image', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('article_id', name=op.f('pk_checkpoint_page'))
    )
    op.create_table('checkpoint_statement',
    sa.Column('cell', sa.Text(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('image', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('cell', 'key', 'role', name=op.f('pk_checkpoint_statement'))
    )
    op.create_table('current_value',
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('point', sa.Text(), nullable=False),
    sa.Column('recency', sa.String(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('geo', sa.String(), nullable=False),
    sa.Column('geo_name', sa.Text(), nullable=False),
    sa.Column('family', sa.String(), nullable=False),
    sa.Column('period', sa.String(), nullable=True),
    sa.Column('facet', sa.String(), nullable=True),
    sa.Column('instrument', sa.Text(), nullable=True),
    sa.Column('value', sa.Numeric().with_variant(sa.String(), "sqlite"), nullable=False),
    sa.Column('value_high', sa.Numeric().with_variant(sa.String(), "sqlite"), nullable=True),
    sa.Column('comparator', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('claimant', sa.Text(), nullable=False),
    sa.Column('published', sa.String(), nullable=True),
    sa.Column('observation', sa.String(), nullable=False),
    sa.Column('witnesses', sa.Integer(), nullable=False),
    sa.Column('disputed', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('series', name=op.f('pk_current_value'))
    )
    op.create_index(op.f('ix_current_value_metric'), 'current_value', ['metric'], unique=False)
    op.create_table('digest',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('route', sa.String(), nullable=False),
    sa.Column('timing', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('html', sa.Text(), nullable=False),
    sa.Column('markdown', sa.Text(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_digest')),
    sa.UniqueConstraint('number', name=op.f('uq_digest_number'))
    )
    op.create_index(op.f('ix_digest_created_at'), 'digest', ['created_at'], unique=False)
    op.create_table('feed_state',
    sa.Column('feed_id', sa.String(), nullable=False),
    sa.Column('next_due', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('interval_seconds', sa.Float(), nullable=True),
    sa.Column('etag', sa.Text(), nullable=True),
    sa.Column('last_modified', sa.Text(), nullable=True),
    sa.Column('body_hash', sa.String(), nullable=True),
    sa.Column('full_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('polled_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('success_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('new_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('gaps', sa.Text(), nullable=False),
    sa.Column('items', sa.Integer(), nullable=False),
    sa.Column('failures', sa.Float(), nullable=False),
    sa.Column('death', sa.String(), nullable=True),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('strikes', sa.Integer(), nullable=False),
    sa.Column('baseline_done', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('feed_id', name=op.f('pk_feed_state'))
    )
    op.create_index(op.f('ix_feed_state_next_due'), 'feed_state', ['next_due'], unique=False)
    op.create_table('generation',
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('up_to', sa.Integer(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_generation'))
    )
    op.create_table('host',
    sa.Column('host', sa.String(), nullable=False),
    sa.Column('free_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('paused_until', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('robots_status', sa.Integer(), nullable=True),
    sa.Column('robots_text', sa.Text(), nullable=True),
    sa.Column('robots_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.PrimaryKeyConstraint('host', name=op.f('pk_host'))
    )
    op.create_table('incident',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('told_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('quiet', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incident'))
    )
    op.create_index(op.f('ix_incident_opened_at'), 'incident', ['opened_at'], unique=False)
    op.create_index(op.f('ix_incident_subject'), 'incident', ['subject'], unique=False)
    op.create_table('item',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('feed_id', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('first_seen', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('retry_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('published', sa.String(), nullable=True),
    sa.Column('title', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_item'))
    )
    op.create_index('ix_item_feed_id_outcome', 'item', ['feed_id', 'outcome'], unique=False)
    op.create_index(op.f('ix_item_retry_at'), 'item', ['retry_at'], unique=False)
    op.create_table('lease',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('holder', sa.Text(), nullable=False),
    sa.Column('token', sa.Integer(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_lease'))
    )
    op.create_table('point_state',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.Column('geo', sa.String(), nullable=False),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('recency', sa.String(), nullable=False),
    sa.Column('record', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_point_state'))
    )
    op.create_index('ix_point_state_metric_geo', 'point_state', ['metric', 'geo'], unique=False)
    op.create_index('ix_point_state_series_recency', 'point_state', ['series', 'recency'], unique=False)
    op.create_table('poison',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('first_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('last_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_poison'))
    )
    op.create_table('poll_run',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('no_network', sa.Boolean(), nullable=False),
    sa.Column('findings', sa.Integer(), nullable=False),
    sa.Column('rechecks', sa.Text(), nullable=False),
    sa.Column('retries', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_poll_run'))
    )
    op.create_index(op.f('ix_poll_run_started_at'), 'poll_run', ['started_at'], unique=False)
    op.create_table('recheck',
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('step', sa.Integer(), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('etag', sa.Text(), nullable=True),
    sa.Column('last_modified', sa.Text(), nullable=True),
    sa.Column('body_hash', sa.String(), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('article_id', name=op.f('pk_recheck'))
    )
    op.create_index(op.f('ix_recheck_due_at'), 'recheck', ['due_at'], unique=False)
    op.create_table('route_state',
    sa.Column('route', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('last_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('last_sent_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('route', 'language', name=op.f('pk_route_state'))
    )
    op.create_table('silence',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('match', sa.Text(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('author', sa.Text(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_silence'))
    )
    op.create_index(op.f('ix_silence_until'), 'silence', ['until'], unique=False)
    op.create_table('snapshot',
    sa.Column('hash', sa.String(), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.PrimaryKeyConstraint('hash', name=op.f('pk_snapshot'))
    )
    op.create_table('subscriber',
    sa.Column('token', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('left_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.PrimaryKeyConstraint('token', name=op.f('pk_subscriber')),
    sa.UniqueConstraint('receiver', 'address', name=op.f('uq_subscriber_receiver_address'))
    )
    op.create_table('alert',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('finding_id', sa.String(), nullable=False),
    sa.Column('route', sa.String(), nullable=False),
    sa.Column('timing', sa.String(), nullable=False),
    sa.Column('receivers', sa.Text(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('group_key', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('digest_id', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['digest_id'], ['digest.id'], name=op.f('fk_alert_digest_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert'))
    )
    op.create_index(op.f('ix_alert_created_at'), 'alert', ['created_at'], unique=False)
    op.create_index(op.f('ix_alert_digest_id'), 'alert', ['digest_id'], unique=False)
    op.create_index('ix_alert_digest_id_due_at', 'alert', ['digest_id', 'due_at'], unique=False)
    op.create_index(op.f('ix_alert_finding_id'), 'alert', ['finding_id'], unique=False)
    op.create_table('backfill_item',
    sa.Column('backfill_id', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('published', sa.String(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('feed_id', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=True),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['backfill_id'], ['backfill.id'], name=op.f('fk_backfill_item_backfill_id')),
    sa.PrimaryKeyConstraint('backfill_id', 'key', name=op.f('pk_backfill_item'))
    )
    op.create_index('ix_backfill_item_outcome', 'backfill_item', ['backfill_id', 'outcome', 'at', 'key'], unique=False)
    op.create_table('backfill_source',
    sa.Column('backfill_id', sa.String(), nullable=False),
    sa.Column('url', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('feed_id', sa.String(), nullable=False),
    sa.Column('wide', sa.Boolean(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('done', sa.Boolean(), nullable=False),
    sa.Column('found', sa.Integer(), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['backfill_id'], ['backfill.id'], name=op.f('fk_backfill_source_backfill_id')),
    sa.PrimaryKeyConstraint('backfill_id', 'url', name=op.f('pk_backfill_source'))
    )
    op.create_table('delivery',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('digest_id', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('error', sa.Text(), nullable=True),
    sa.Column('permanent', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['digest_id'], ['digest.id'], name=op.f('fk_delivery_digest_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_delivery')),
    sa.UniqueConstraint('digest_id', 'receiver', 'address', name=op.f('uq_delivery_digest_id_receiver_address'))
    )
    op.create_index(op.f('ix_delivery_digest_id'), 'delivery', ['digest_id'], unique=False)
    op.create_index('ix_delivery_state_next_at', 'delivery', ['state', 'next_at'], unique=False)
    op.create_table('digest_image',
    sa.Column('digest_id', sa.String(), nullable=False),
    sa.Column('cid', sa.String(), nullable=False),
    sa.Column('png', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['digest_id'], ['digest.id'], name=op.f('fk_digest_image_digest_id')),
    sa.PrimaryKeyConstraint('digest_id', 'cid', name=op.f('pk_digest_image'))
    )
    op.create_table('event',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('article_id', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_event_article_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_event'))
    )
    op.create_index(op.f('ix_event_article_id'), 'event', ['article_id'], unique=False)
    op.create_index(op.f('ix_event_recorded_at'), 'event', ['recorded_at'], unique=False)
    op.create_table('poll_count',
    sa.Column('run_id', sa.String(), nullable=False),
    sa.Column('feed_id', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('death', sa.String(), nullable=True),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('items', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['run_id'], ['poll_run.id'], name=op.f('fk_poll_count_run_id')),
    sa.PrimaryKeyConstraint('run_id', 'feed_id', name=op.f('pk_poll_count'))
    )
    op.create_table('revision',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('text_hash', sa.String(), nullable=False),
    sa.Column('length', sa.Integer(), nullable=False),
    sa.Column('complete', sa.Boolean(), nullable=False),
    sa.Column('teaser', sa.Boolean(), nullable=False),
    sa.Column('published', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('published_assumed', sa.Boolean(), nullable=False),
    sa.Column('on_topic', sa.Boolean(), nullable=False),
    sa.Column('topic_phrase', sa.Text(), nullable=True),
    sa.Column('topic_reason', sa.String(), nullable=True),
    sa.Column('sketch', sa.LargeBinary(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_revision_article_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_revision')),
    sa.UniqueConstraint('article_id', 'number', name=op.f('uq_revision_article_id_number'))
    )
    op.create_table('shingle',
    sa.Column('hash', sa.BigInteger(), nullable=False),
    sa.Column('article_id', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_shingle_article_id'))
    )
    op.create_index('ix_shingle_hash', 'shingle', ['hash'], unique=False)
    op.create_table('config_change',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('settings', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['seq'], ['event.seq'], name=op.f('fk_config_change_seq')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_config_change'))
    )
    op.create_table('fetch',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('revision_id', sa.String(), nullable=False),
    sa.Column('fetched_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.Column('published', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=True),
    sa.Column('complete', sa.Boolean(), nullable=False),
    sa.Column('unchanged', sa.Boolean(), nullable=False),
    sa.Column('story', sa.String(), nullable=False),
    sa.Column('teaser', sa.Boolean(), nullable=False),
    sa.Column('snapshot', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_fetch_article_id')),
    sa.ForeignKeyConstraint(['revision_id'], ['revision.id'], name=op.f('fk_fetch_revision_id')),
    sa.ForeignKeyConstraint(['seq'], ['event.seq'], name=op.f('fk_fetch_seq')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_fetch'))
    )
    op.create_index(op.f('ix_fetch_article_id'), 'fetch', ['article_id'], unique=False)
    op.create_index(op.f('ix_fetch_published'), 'fetch', ['published'], unique=False)
    op.create_index(op.f('ix_fetch_story'), 'fetch', ['story'], unique=False)
    op.create_table('finding',
    sa.Column('generation', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('metric', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('geo', sa.String(), nullable=False),
    sa.Column('geo_name', sa.Text(), nullable=True),
    sa.Column('period', sa.String(), nullable=True),
    sa.Column('figure_kind', sa.String(), nullable=False),
    sa.Column('facet', sa.String(), nullable=True),
    sa.Column('instrument', sa.Text(), nullable=True),
    sa.Column('before', sa.Text(), nullable=True),
    sa.Column('after', sa.Text(), nullable=True),
    sa.Column('others', sa.Text(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('cause', sa.String(), nullable=False),
    sa.Column('severity', sa.String(), nullable=False),
    sa.Column('explanation', sa.Text(), nullable=True),
    sa.Column('conflict_id', sa.String(), nullable=True),
    sa.Column('closes', sa.String(), nullable=True),
    sa.Column('recorded_at', sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite"), nullable=False),
    sa.ForeignKeyConstraint(['generation'], ['generation.number'], name=op.f('fk_finding_generation')),
    sa.ForeignKeyConstraint(['seq'], ['event.seq'], name=op.f('fk_finding_seq')),
    sa.PrimaryKeyConstraint('generation', 'id', name=op.f('pk_finding')),
    sa.UniqueConstraint('generation', 'seq', 'ordinal', name=op.f('uq_finding_generation_seq_ordinal'))
    )
    op.create_index(op.f('ix_finding_conflict_id'), 'finding', ['conflict_id'], unique=False)
    op.create_index(op.f('ix_finding_metric'), 'finding', ['metric'], unique=False)
    op.create_index(op.f('ix_finding_recorded_at'), 'finding', ['recorded_at'], unique=False)
    op.create_index(op.f('ix_finding_seq'), 'finding', ['seq'], unique=False)
    op.create_table('reading',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('revision_id', sa.String(), nullable=False),
    sa.Column('extractor', sa.String(), nullable=False),
    sa.Column('lexicon', sa.String(), nullable=False),
    sa.Column('first', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_reading_article_id')),
    sa.ForeignKeyConstraint(['revision_id'], ['revision.id'], name=op.f('fk_reading_revision_id')),
    sa.ForeignKeyConstraint(['seq'], ['event.seq'], name=op.f('fk_reading_seq')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_reading'))
    )
    op.create_index(op.f('ix_reading_article_id'), 'reading', ['article_id'], unique=False)
    op.create_index(op.f('ix_reading_revision_id'), 'reading', ['revision_id'], unique=False)
    op.create_table('verdict',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('author', sa.Text(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('article_id', sa.String(), nullable=True),
    sa.Column('quote', sa.Text(), nullable=True),
    sa.Column('metric', sa.String(), nullable=True),
    sa.Column('occurrence', sa.Integer(), nullable=False),
    sa.Column('conflict_id', sa.String(), nullable=True),
    sa.Column('correction', sa.Text(), nullable=True),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('rule', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_verdict_article_id')),
    sa.ForeignKeyConstraint(['seq'], ['event.seq'], name=op.f('fk_verdict_seq')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_verdict'))
    )
    op.create_index(op.f('ix_verdict_article_id'), 'verdict', ['article_id'], unique=False)
    op.create_index(op.f('ix_verdict_conflict_id'), 'verdict', ['conflict_id'], unique=False)
    op.create_table('observation',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('article_id', sa.String(), nullable=False),
    sa.Column('revision_id', sa.String(), nullable=False),
    sa.Column('authority', sa.Integer(), nullable=False),
    sa.Column('metric', sa.String(), nullable=True),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('value', sa.Numeric().with_variant(sa.String(), "sqlite"), nullable=False),
    sa.Column('value_high', sa.Numeric().with_variant(sa.String(), "sqlite"), nullable=True),
    sa.Column('comparator', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('period', sa.String(), nullable=True),
    sa.Column('geo', sa.String(), nullable=False),
    sa.Column('geo_name', sa.Text(), nullable=True),
    sa.Column('direction', sa.String(), nullable=True),
    sa.Column('claimant', sa.Text(), nullable=False),
    sa.Column('facet', sa.String(), nullable=True),
    sa.Column('instrument', sa.Text(), nullable=True),
    sa.Column('part_of', sa.String(), nullable=True),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('end', sa.Integer(), nullable=False),
    sa.Column('confidence', sa.Float(), nullable=False),
    sa.Column('rule', sa.String(), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_observation_article_id')),
    sa.ForeignKeyConstraint(['revision_id'], ['revision.id'], name=op.f('fk_observation_revision_id')),
    sa.ForeignKeyConstraint(['seq'], ['reading.seq'], name=op.f('fk_observation_seq')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_observation')),
    sa.UniqueConstraint('seq', 'position', name=op.f('uq_observation_seq_position'))
    )
    op.create_index(op.f('ix_observation_article_id'), 'observation', ['article_id'], unique=False)
    op.create_index('ix_observation_metric_geo_article_id', 'observation', ['metric', 'geo', 'article_id'], unique=False)
    op.create_index(op.f('ix_observation_part_of'), 'observation', ['part_of'], unique=False)
    op.create_table('reject',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('end', sa.Integer(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['seq'], ['reading.seq'], name=op.f('fk_reject_seq')),
    sa.PrimaryKeyConstraint('seq', 'position', name=op.f('pk_reject'))
    )
    # ### end Alembic commands ###
    
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRES:
        op.get_bind().exec_driver_sql(statement)
