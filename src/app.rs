//! The application, built in one place for server, command line and tests alike.

pub mod sending;
pub mod trust;

use crate::access::{Actor, Cx};
use crate::audit;
use crate::db::{Db, Place, Tx};
use crate::kernel::{Bilingual, Clock, Draw, Keys, Lang, Result, time};
use jiff::tz::TimeZone;
use sending::Sending;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tokio::sync::watch;

/// What an installation is told from outside.
#[derive(Debug, Clone)]
pub struct Config {
    pub place: Place,
    pub keys: PathBuf,
    pub zone: String,
    /// The address people reach it by; `https` makes cookies secure.
    pub public_url: Option<String>,
    pub backup_dir: Option<PathBuf>,
    /// The header that a trusted proxy in front writes the client's address into.
    pub client_address_header: Option<String>,
    /// By what messages leave the house; by nothing unless it is told.
    pub sending: Sending,
}

impl Config {
    pub fn new(place: Place) -> Self {
        Self {
            keys: place.default_keys(),
            place,
            zone: "Africa/Casablanca".into(),
            public_url: None,
            backup_dir: None,
            client_address_header: None,
            sending: Sending::default(),
        }
    }
}

pub struct App {
    pub db: Db,
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub keys: Arc<Keys>,
    pub zone: TimeZone,
    pub notices: Notices,
    /// Turns true at a graceful stop: answers that stay open end.
    pub stopping: watch::Sender<bool>,
    organisation: RwLock<Bilingual>,
    engine_version: String,
    draw: Mutex<Draw>,
}

impl App {
    /// Makes or migrates the database, makes the keys where they are missing.
    pub fn open(config: Config, clock: Arc<dyn Clock>, mut draw: Draw) -> Result<Arc<Self>> {
        let db = Db::open(&config.place, draw.bytes())?;
        let keys = Arc::new(Keys::open(&config.keys)?);
        let zone = time::zone(&config.zone)?;
        let engine_version = db.version()?;
        let organisation = RwLock::new(db.read_now(organisation)?);
        Ok(Arc::new(Self {
            db,
            config,
            clock,
            keys,
            zone,
            notices: Notices::default(),
            stopping: watch::Sender::new(false),
            organisation,
            engine_version,
            draw: Mutex::new(draw),
        }))
    }

    /// Chance for one piece of work.
    pub fn draw(&self) -> Draw {
        let mut draw = self.draw.lock().unwrap_or_else(PoisonError::into_inner);
        Draw::from_seed(draw.bytes())
    }

    pub fn cx(&self, actor: Actor, lang: Lang) -> Cx {
        let (zone, keys) = (self.zone.clone(), self.keys.clone());
        Cx::new(self.clock.now(), lang, actor, zone, keys, self.draw())
    }

    /// The command line's own: the whole organisation.
    pub fn system(&self, name: &'static str) -> Cx {
        self.cx(Actor::system(name), Lang::En)
    }

    /// The organisation's own name, a setting of the installation.
    pub fn organisation(&self, lang: Lang) -> String {
        let name = self.organisation.read().unwrap_or_else(PoisonError::into_inner);
        name.get(lang).to_owned()
    }

    /// Reads the settings again: after a change, and now and then for those that another
    /// node has made.
    pub async fn learn_settings(&self) -> Result<()> {
        self.keep_settings(self.db.read(organisation).await?);
        Ok(())
    }

    pub fn learn_settings_now(&self) -> Result<()> {
        self.keep_settings(self.db.read_now(organisation)?);
        Ok(())
    }

    fn keep_settings(&self, organisation: Bilingual) {
        *self.organisation.write().unwrap_or_else(PoisonError::into_inner) = organisation;
    }

    pub fn engine_version(&self) -> &str {
        &self.engine_version
    }

    /// Runs an action in one transaction. Run again, it draws the same ids.
    pub async fn act<T, F>(&self, cx: &Cx, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        let cx = cx.begin();
        self.db.write(move |tx| work(tx, &mut cx.clone())).await
    }

    /// The same, one after the other for the same key (see `Db::write_keyed`).
    pub async fn act_keyed<T, F>(&self, key: u64, cx: &Cx, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        let cx = cx.begin();
        self.db.write_keyed(key, move |tx| work(tx, &mut cx.clone())).await
    }

    /// Reads one snapshot.
    pub async fn look<T, F>(&self, cx: &Cx, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        let cx = cx.begin();
        self.db.read(move |tx| work(tx, &mut cx.clone())).await
    }

    pub fn act_now<T, F>(&self, cx: &Cx, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        let cx = cx.begin();
        self.db.write_now(move |tx| work(tx, &mut cx.clone()))
    }

    pub fn look_now<T, F>(&self, cx: &Cx, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        let cx = cx.begin();
        self.db.read_now(move |tx| work(tx, &mut cx.clone()))
    }

    /// Signs the last checkpoint and closes the database: the graceful end.
    pub fn close(&self) -> Result<()> {
        audit::checkpoint(&self.db, &self.keys, self.clock.now())?;
        self.db.close();
        Ok(())
    }
}

/// The organisation's name, empty where nobody has said it yet.
pub fn organisation(tx: &mut Tx) -> Result<Bilingual> {
    let rows =
        tx.query("SELECT name, value FROM settings WHERE name LIKE 'organisation.%'", &[])?;
    let of = |key: &str| rows.iter().find(|r| r.text(0) == key).map(|r| r.text(1));
    Ok(Bilingual::new(of("organisation.ar"), of("organisation.fr"), of("organisation.en")))
}

/// How the organisation speaks of itself; what nobody has said is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voice {
    pub slogan: Bilingual,
    /// The adjective of its name beside a masculine word: « fédéral », «اتحادي».
    pub masculine: Bilingual,
    /// Beside a feminine one: « fédérale », «اتحادية».
    pub feminine: Bilingual,
}

pub fn voice(tx: &mut Tx) -> Result<Voice> {
    let rows = tx.query("SELECT name, value FROM settings WHERE name LIKE 'voice.%'", &[])?;
    let of = |key: String| rows.iter().find(|r| r.text(0) == key).map(|r| r.text(1));
    let text = |name: &str| {
        let [ar, fr, en] = ["ar", "fr", "en"].map(|lang| of(format!("voice.{name}.{lang}")));
        Bilingual::new(ar, fr, en)
    };
    Ok(Voice { slogan: text("slogan"), masculine: text("masculine"), feminine: text("feminine") })
}

/// One number for one thing's lane of work, never 0: for `act_keyed`.
pub fn work_key(id: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish().max(1)
}

/// Says within this process that something of a gathering changed; what changed is
/// asked again, under the asker's own rights. Other nodes see it in the database.
#[derive(Default)]
pub struct Notices(Mutex<HashMap<String, watch::Sender<u64>>>);

impl Notices {
    pub fn tell(&self, gathering: &str) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        map.retain(|_, sender| sender.receiver_count() > 0);
        if let Some(sender) = map.get(gathering) {
            sender.send_modify(|n| *n += 1);
        }
    }

    pub fn listen(&self, gathering: &str) -> watch::Receiver<u64> {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        map.entry(gathering.to_owned()).or_insert_with(|| watch::channel(0).0).subscribe()
    }
}
