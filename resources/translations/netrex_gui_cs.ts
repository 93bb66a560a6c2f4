<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ">
<context>
    <name>AboutPanel</name>
    <message>
        <source>&amp;Check my setup</source>
        <translation>Zkontrolovat na&amp;stavení</translation>
    </message>
    <message>
        <source>Look for a &amp;newer version</source>
        <translation>Zjistit, zda je &amp;novější verze</translation>
    </message>
    <message>
        <source>Open the page of the new version</source>
        <translation>Otevřít stránku nové verze</translation>
    </message>
    <message>
        <source>&amp;What is inside, and its licences</source>
        <translation>&amp;Co je uvnitř a&#xa0;pod jakými licencemi</translation>
    </message>
    <message>
        <source>Path of the log</source>
        <translation>Umístění protokolu</translation>
    </message>
    <message>
        <source>Folder of the connections</source>
        <translation>Složka s&#xa0;připojeními</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>Otevřít s&amp;ložku protokolu</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Otevřít složk&amp;u</translation>
    </message>
    <message>
        <source>Open the folder of the connections</source>
        <translation>Otevřít složku s&#xa0;připojeními</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>Back to the connection</source>
        <translation>Zpět k&#xa0;připojení</translation>
    </message>
    <message>
        <source>Gets an OAuth2 token for Netrex cameras: you sign in with your own browser, and copy the token. The app speaks to the portal of your connection, and to nobody else unasked.</source>
        <translation>Získá token OAuth2 pro kamery Netrex: přihlásíte se ve svém prohlížeči a&#xa0;token zkopírujete. Aplikace komunikuje jen s&#xa0;portálem vašeho připojení; s&#xa0;nikým jiným, pokud o&#xa0;to sami nepožádáte.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, by the Netrex Token contributors. Without warranty.</source>
        <translation>Svobodný software pod licencí MIT, autoři: přispěvatelé projektu Netrex Token. Bez záruky.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Your connections</source>
        <translation>Vaše připojení</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Verze {version}</translation>
    </message>
    <message>
        <source>Check your setup, copy the report, and send it to whoever gave you this app. There is no secret in the report, and none in the log.</source>
        <translation>Zkontrolujte nastavení, zkopírujte zprávu a&#xa0;pošlete ji tomu, od koho aplikaci máte. Ve zprávě ani v&#xa0;protokolu nejsou žádné tajné údaje.</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Když něco nefunguje</translation>
    </message>
    <message>
        <source>There is a newer version: {version}.</source>
        <translation>Je k&#xa0;dispozici novější verze: {version}.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Toto je nejnovější verze.</translation>
    </message>
    <message>
        <source>It could not be found out. Try again later, or look in your browser.</source>
        <translation>Nepodařilo se to zjistit. Zkuste to později, nebo se podívejte v&#xa0;prohlížeči.</translation>
    </message>
    <message>
        <source>The browser did not open. The page is {address}.</source>
        <translation>Prohlížeč se neotevřel. Stránka je {address}.</translation>
    </message>
    <message>
        <source>This folder is made when there is something to keep in it.</source>
        <translation>Složka se vytvoří, až do ní bude co uložit.</translation>
    </message>
    <message>
        <source>The folder did not open. Copy its path, and open it in a file browser.</source>
        <translation>Složku se nepodařilo otevřít. Zkopírujte její umístění a&#xa0;otevřete ji ve správci souborů.</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Use a private window</source>
        <translation>Použít anonymní okno</translation>
    </message>
    <message>
        <source>The browser then forgets who is signed in, and asks. Choose this if you have several accounts at the portal, or sign in for somebody else.</source>
        <translation>Prohlížeč v&#xa0;něm nikoho nezná, a&#xa0;tak se na přihlášení zeptá. Hodí se, když máte u&#xa0;portálu víc účtů nebo se přihlašujete za někoho jiného.</translation>
    </message>
    <message>
        <source>Whoever signs in in a private window</source>
        <translation>Kdo se přihlásí v&#xa0;anonymním okně</translation>
    </message>
    <message>
        <source>Whoever is signed in in the browser</source>
        <translation>Kdo je přihlášený v&#xa0;prohlížeči</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>This redirect URL cannot be used</source>
        <translation>Tuto adresu pro přesměrování nelze použít</translation>
    </message>
    <message>
        <source>This portal address cannot be used</source>
        <translation>Tuto adresu portálu nelze použít</translation>
    </message>
    <message>
        <source>This authorization endpoint cannot be used</source>
        <translation>Tuto adresu pro přihlášení nelze použít</translation>
    </message>
    <message>
        <source>This token endpoint cannot be used</source>
        <translation>Tuto adresu pro vydání tokenu nelze použít</translation>
    </message>
    <message>
        <source>This revocation endpoint cannot be used</source>
        <translation>Tuto adresu pro zrušení platnosti nelze použít</translation>
    </message>
    <message>
        <source>This API endpoint cannot be used</source>
        <translation>Tuto adresu rozhraní API nelze použít</translation>
    </message>
    <message>
        <source>This issuer cannot be used</source>
        <translation>Tohoto vydavatele nelze použít</translation>
    </message>
    <message>
        <source>It is empty. Type the address at which you sign in to the portal, such as https://system2.netrex.cz.</source>
        <translation>Pole je prázdné. Zadejte adresu, na které se přihlašujete k&#xa0;portálu, například https://system2.netrex.cz.</translation>
    </message>
    <message>
        <source>It is not a web address. It should look like https://system2.netrex.cz.</source>
        <translation>Není to webová adresa. Má vypadat jako https://system2.netrex.cz.</translation>
    </message>
    <message>
        <source>It begins with http, which anybody on the way can read. Use the address that begins with https.</source>
        <translation>Začíná http, takže ji cestou může číst kdokoli. Použijte adresu, která začíná https.</translation>
    </message>
    <message>
        <source>It holds a user name or a password (the part before the @). Remove that part; you sign in in the browser.</source>
        <translation>Obsahuje uživatelské jméno nebo heslo (část před znakem @). Odstraňte ji; přihlásíte se v&#xa0;prohlížeči.</translation>
    </message>
    <message>
        <source>It holds a #, which no such address may have. Remove it.</source>
        <translation>Obsahuje znak #, který v&#xa0;takové adrese být nesmí. Odstraňte ho.</translation>
    </message>
    <message>
        <source>It is empty. Use http://127.0.0.1:17817/callback, or the address registered in the portal.</source>
        <translation>Pole je prázdné. Použijte http://127.0.0.1:17817/callback, nebo adresu zapsanou v&#xa0;portálu.</translation>
    </message>
    <message>
        <source>It is not a web address. It should look like http://127.0.0.1:17817/callback.</source>
        <translation>Není to webová adresa. Má vypadat jako http://127.0.0.1:17817/callback.</translation>
    </message>
    <message>
        <source>With http it may only lead to this computer: http://127.0.0.1, http://localhost or http://[::1], each with a port. Any other address must begin with https.</source>
        <translation>S&#xa0;http smí vést jen do tohoto počítače: http://127.0.0.1, http://localhost nebo http://[::1], vždy s&#xa0;portem. Každá jiná adresa musí začínat https.</translation>
    </message>
    <message>
        <source>It holds a user name or a password. Remove the part before the @.</source>
        <translation>Obsahuje uživatelské jméno nebo heslo. Odstraňte část před znakem @.</translation>
    </message>
    <message>
        <source>It must end with its path: remove the ? or # and what follows it.</source>
        <translation>Musí končit cestou: odstraňte znak ? nebo # a&#xa0;vše za ním.</translation>
    </message>
    <message>
        <source>It holds a word in braces, such as tenantid, that stands for something of your own. In place of the word and its braces put your organization&apos;s ID or its domain, such as example.com.</source>
        <translation>Obsahuje slovo ve složených závorkách, třeba tenantid, které zastupuje něco vašeho. Místo toho slova i&#xa0;se závorkami vložte ID své organizace nebo její doménu, třeba example.com.</translation>
    </message>
</context>
<context>
    <name>AdvancedForm</name>
    <message>
        <source>Authorization endpoint</source>
        <translation>Adresa pro přihlášení (authorization endpoint)</translation>
    </message>
    <message>
        <source>Token endpoint</source>
        <translation>Adresa pro vydání tokenu (token endpoint)</translation>
    </message>
    <message>
        <source>Revocation endpoint</source>
        <translation>Adresa pro zrušení platnosti (revocation endpoint)</translation>
    </message>
    <message>
        <source>API endpoint</source>
        <translation>Adresa rozhraní API</translation>
    </message>
    <message>
        <source>Scope separator</source>
        <translation>Oddělovač oprávnění</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>Ověření klienta</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>Žádost o&#xa0;token</translation>
    </message>
    <message>
        <source>PKCE</source>
        <translation>PKCE</translation>
    </message>
    <message>
        <source>Protect the code with PKCE (S256)</source>
        <translation>Chránit kód pomocí PKCE (S256)</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Vydavatel (issuer)</translation>
    </message>
    <message>
        <source>Refuse answers that do not name this issuer</source>
        <translation>Odmítnout odpovědi, které tohoto vydavatele neuvádějí</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>Další parametry</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>one on each line, such as prompt=login</source>
        <translation>každý na vlastní řádek, například prompt=login</translation>
    </message>
    <message>
        <source> s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>Time limit for signing in, in seconds</source>
        <translation>Časový limit pro přihlášení v&#xa0;sekundách</translation>
    </message>
    <message>
        <source>Comma: read,write</source>
        <translation>Čárka: read,write</translation>
    </message>
    <message>
        <source>Space: read write</source>
        <translation>Mezera: read write</translation>
    </message>
    <message>
        <source>As a form, which is the standard</source>
        <translation>Jako formulář, což je standard</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Jako JSON</translation>
    </message>
    <message>
        <source>In the request body (client_secret_post)</source>
        <translation>V&#xa0;těle požadavku (client_secret_post)</translation>
    </message>
    <message>
        <source>HTTP Basic header (client_secret_basic)</source>
        <translation>V&#xa0;hlavičce HTTP Basic (client_secret_basic)</translation>
    </message>
    <message>
        <source>None: the client ID alone</source>
        <translation>Žádné: jen client ID</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>Netrex Token does not know what this is</source>
        <translation>Netrex Token neví, co to je</translation>
    </message>
    <message>
        <source>It opens a connection that somebody prepared for you, and a token that was sealed for you. Look for a file whose name ends in .netrex-connection or .age; if it was in a mail, copy the whole text of it. If this is what you were sent, ask for it to be sent again.</source>
        <translation>Aplikace otevírá připojení, které pro vás někdo připravil, a&#xa0;token, který pro vás někdo zapečetil. Najděte soubor, jehož název končí na .netrex-connection nebo .age; z&#xa0;e-mailu zkopírujte celý text. Pokud vám poslali právě toto, požádejte, ať to pošlou znovu.</translation>
    </message>
    <message>
        <source>What you were sent was not opened, because the portal is being asked about this token. Open it again once that has ended.</source>
        <translation>Co jste dostali, se neotevřelo, protože se portálu právě ptáme na tento token. Otevřete to znovu, až to skončí.</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Soubor už tam není</translation>
    </message>
    <message>
        <source>It may have been moved or renamed. Save it from the mail once more, and open it.</source>
        <translation>Možná byl přesunut nebo přejmenován. Uložte ho z&#xa0;e-mailu ještě jednou a&#xa0;otevřete ho.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Toto je složka</translation>
    </message>
    <message>
        <source>Open the file that is in it instead.</source>
        <translation>Otevřete místo ní soubor, který je v&#xa0;ní.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Soubor nelze přečíst</translation>
    </message>
    <message>
        <source>This computer does not let the app read it. Save it from the mail into another folder, and open it there.</source>
        <translation>Aplikace k&#xa0;němu v&#xa0;tomto počítači nemá přístup. Uložte ho z&#xa0;e-mailu do jiné složky a&#xa0;otevřete ho tam.</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>Nic v&#xa0;něm není</translation>
    </message>
    <message>
        <source>It got lost on the way. Ask whoever sent it to send it again.</source>
        <translation>Obsah se cestou ztratil. Požádejte odesílatele, ať ho pošle znovu.</translation>
    </message>
    <message>
        <source>Drop it here to open it</source>
        <translation>Pusťte sem, co chcete otevřít</translation>
    </message>
    <message>
        <source>What you were sent was not opened: finish signing in, or cancel it, and then open it again.</source>
        <translation>To, co vám poslali, se neotevřelo: dokončete přihlášení nebo ho zrušte a&#xa0;pak to otevřete znovu.</translation>
    </message>
    <message>
        <source>The file is on another computer</source>
        <translation>Soubor je v&#xa0;jiném počítači</translation>
    </message>
    <message>
        <source>For safety it was not opened over the network. Copy it to this computer first, and open it from there.</source>
        <translation>Z&#xa0;bezpečnostních důvodů nebyl otevřen po síti. Nejdříve ho zkopírujte do tohoto počítače a&#xa0;otevřete ho odtud.</translation>
    </message>
</context>
<context>
    <name>AskPart</name>
    <message>
        <source>&amp;Copy the text</source>
        <translation>Kopírovat te&amp;xt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>It takes an account with full access to the portal: usually that of whoever set up the cameras. Send them this text.</source>
        <translation>Je k&#xa0;tomu potřeba účet s&#xa0;plným přístupem k&#xa0;portálu: obvykle ho má ten, kdo kamery nastavil. Pošlete mu tento text.</translation>
    </message>
</context>
<context>
    <name>BoxRow</name>
    <message>
        <source>Open</source>
        <translation>Otevřeno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zavřeno</translation>
    </message>
</context>
<context>
    <name>Browser page</name>
    <message>
        <source>You can close this tab and go back to Netrex Token.</source>
        <translation>Tuto kartu můžete zavřít a&#xa0;vrátit se do aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>Done: your token is ready</source>
        <translation>Hotovo: váš token je připraven</translation>
    </message>
    <message>
        <source>Access was declined</source>
        <translation>Přístup byl odmítnut</translation>
    </message>
    <message>
        <source>No token was made. You can close this tab and go back to Netrex Token.</source>
        <translation>Token nevznikl. Tuto kartu můžete zavřít a&#xa0;vrátit se do aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>There is no token yet</source>
        <translation>Token zatím není k&#xa0;dispozici</translation>
    </message>
    <message>
        <source>Go back to Netrex Token: it says what happened and what to do.</source>
        <translation>Vraťte se do aplikace Netrex Token: dozvíte se, co se stalo a&#xa0;co dělat.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Téměř hotovo</translation>
    </message>
    <message>
        <source>The portal is still being asked for the token. Go back to Netrex Token.</source>
        <translation>Aplikace ještě žádá portál o&#xa0;token. Vraťte se do aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>This sign-in was already used</source>
        <translation>Toto přihlášení už bylo použito</translation>
    </message>
    <message>
        <source>This tab belongs to an older sign-in</source>
        <translation>Tato karta patří ke staršímu přihlášení</translation>
    </message>
    <message>
        <source>This is another address than expected</source>
        <translation>Toto je jiná adresa, než se čekalo</translation>
    </message>
    <message>
        <source>The portal sent the browser to another address than the one that it was given, so the answer was not taken. Go back to Netrex Token.</source>
        <translation>Portál poslal prohlížeč na jinou adresu, než jakou od aplikace dostal, a&#xa0;odpověď proto nebyla přijata. Vraťte se do aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>This link was not opened in a new browser window</source>
        <translation>Tento odkaz se neotevřel v&#xa0;novém okně prohlížeče</translation>
    </message>
    <message>
        <source>Finish signing in in the newest tab, or start again in Netrex Token.</source>
        <translation>Dokončete přihlášení v&#xa0;nejnovější kartě, nebo začněte znovu v&#xa0;aplikaci Netrex Token.</translation>
    </message>
    <message>
        <source>This answer belongs to another sign-in</source>
        <translation>Tato odpověď patří k&#xa0;jinému přihlášení</translation>
    </message>
    <message>
        <source>This answer does not say which sign-in it belongs to</source>
        <translation>Z&#xa0;této odpovědi není poznat, ke kterému přihlášení patří</translation>
    </message>
    <message>
        <source>It was not taken. Go back to Netrex Token: it says what to do.</source>
        <translation>Nebyla přijata. Vraťte se do aplikace Netrex Token: ukáže, co dělat dál.</translation>
    </message>
    <message>
        <source>There is no answer here that Netrex Token can see</source>
        <translation>Netrex Token tu žádnou odpověď nevidí</translation>
    </message>
    <message>
        <source>If you have signed in, copy the whole address from the top of this browser, and paste it in Netrex Token.</source>
        <translation>Pokud přihlášení proběhlo, zkopírujte celou adresu z&#xa0;horního řádku prohlížeče a&#xa0;vložte ji do aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>This is no answer to a sign-in</source>
        <translation>Toto není odpověď na přihlášení</translation>
    </message>
    <message>
        <source>The portal&apos;s answer cannot be read</source>
        <translation>Odpověď portálu nelze přečíst</translation>
    </message>
    <message>
        <source>It came in a form that Netrex Token does not take, or it is too long. Open the browser again from Netrex Token, in a private window if it has one.</source>
        <translation>Přišla v&#xa0;podobě, kterou Netrex Token nepřijímá, nebo je příliš dlouhá. Otevřete prohlížeč znovu z&#xa0;aplikace Netrex Token, nejlépe v&#xa0;anonymním okně.</translation>
    </message>
    <message>
        <source>Close this tab, go back to Netrex Token, and open the browser again from there.</source>
        <translation>Zavřete tuto kartu, vraťte se do aplikace Netrex Token a&#xa0;otevřete prohlížeč znovu odtamtud.</translation>
    </message>
    <message>
        <source>This address was used before</source>
        <translation>Tato adresa už byla použita</translation>
    </message>
    <message>
        <source>Each is good once. Open the browser again from Netrex Token.</source>
        <translation>Každá platí jen jednou. Otevřete prohlížeč znovu z&#xa0;aplikace Netrex Token.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer cannot be used</source>
        <translation>Odpověď portálu nelze použít</translation>
    </message>
    <message>
        <source>Open the browser again from Netrex Token, and sign in once more.</source>
        <translation>Otevřete prohlížeč znovu z&#xa0;aplikace Netrex Token a&#xa0;přihlaste se ještě jednou.</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Tady nic není</translation>
    </message>
    <message>
        <source>Netrex Token is waiting for a sign-in to come back to this address.</source>
        <translation>Netrex Token tu čeká na odpověď z&#xa0;přihlášení.</translation>
    </message>
</context>
<context>
    <name>BrowserChoice</name>
    <message>
        <source>Open in another browser</source>
        <translation>Otevřít v&#xa0;jiném prohlížeči</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>Hledají se prohlížeče…</translation>
    </message>
    <message>
        <source>{browser}, private window</source>
        <translation>{browser}, anonymní okno</translation>
    </message>
    <message>
        <source>No other browser was found.</source>
        <translation>Žádný jiný prohlížeč se nenašel.</translation>
    </message>
</context>
<context>
    <name>BrowserRows</name>
    <message>
        <source>Open browser again</source>
        <translation>Znovu otevřít prohlížeč</translation>
    </message>
    <message>
        <source>Check my setup</source>
        <translation>Zkontrolovat nastavení</translation>
    </message>
    <message>
        <source>Does its address begin with 127.0.0.1? Paste it</source>
        <translation>Začíná její adresa na 127.0.0.1? Vložte ji sem</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>Kopírovat přihlašovací o&amp;dkaz</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Odkaz zkopírován</translation>
    </message>
    <message>
        <source>Open a private window</source>
        <translation>Otevřít anonymní okno</translation>
    </message>
    <message>
        <source>Take your time: sign in there, and allow the access. An address that begins with 127.0.0.1 belongs to this app on your computer: allow it.</source>
        <translation>Nespěchejte: přihlaste se tam a&#xa0;povolte přístup. Adresa, která začíná na 127.0.0.1, patří této aplikaci ve vašem počítači: povolte ji.</translation>
    </message>
    <message>
        <source>Open it once more: the same sign-in goes on. Or open the link in any browser on this computer.</source>
        <translation>Otevřete prohlížeč ještě jednou: přihlášení bude pokračovat. Nebo otevřete odkaz v&#xa0;libovolném prohlížeči v&#xa0;tomto počítači.</translation>
    </message>
    <message>
        <source>In a private window nobody is signed in yet. To have one each time, choose it under “Account” of the connection.</source>
        <translation>V&#xa0;anonymním okně ještě nikdo přihlášený není. Chcete-li ho pokaždé, zvolte ho u&#xa0;připojení v&#xa0;řádku „Účet“.</translation>
    </message>
    <message>
        <source>Nothing, or I closed it</source>
        <translation>Nic, nebo je zavřený</translation>
    </message>
    <message>
        <source>Somebody else is signed in there</source>
        <translation>Je tam přihlášený někdo jiný</translation>
    </message>
    <message>
        <source>The sign-in page: I am still at it</source>
        <translation>Přihlašovací stránku: ještě se přihlašuji</translation>
    </message>
    <message>
        <source>An error of the portal</source>
        <translation>Chybu portálu</translation>
    </message>
    <message>
        <source>“This site cannot be reached”</source>
        <translation>„Tento web není dostupný“</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Asking {host}…</source>
        <translation>Dotaz na {host}…</translation>
    </message>
    <message>
        <source>Works: {host} accepts the token.</source>
        <translation>Funguje: {host} token přijímá.</translation>
    </message>
    <message>
        <source>{host} does not accept this token any more: it has run out or was revoked. Renew it, or sign in again.</source>
        <translation>{host} tento token už nepřijímá: vypršel, nebo byla jeho platnost zrušena. Obnovte ho, nebo se přihlaste znovu.</translation>
    </message>
    <message>
        <source>{host} knows this token, but does not let it do this: a permission is missing. Sign in again, and tick “See settings and state”.</source>
        <translation>{host} tento token zná, ale toto mu nedovolí: chybí oprávnění. Přihlaste se znovu a&#xa0;zaškrtněte „Zobrazit nastavení a&#xa0;stav“.</translation>
    </message>
    <message>
        <source>Something in front of {host}, such as a firewall, turned this app away, so this says nothing of the token. Try again from another network, or ask the portal&apos;s support.</source>
        <translation>Něco před {host}, třeba firewall, tuto aplikaci odmítlo, takže o&#xa0;tokenu to nic neříká. Zkuste to z&#xa0;jiné sítě, nebo se zeptejte podpory portálu.</translation>
    </message>
    <message>
        <source>{host} answered, but not in a way that says whether the token works (HTTP {status}). Check the API endpoint under Other settings.</source>
        <translation>{host} odpovídá, ale z&#xa0;odpovědi nelze poznat, zda token funguje (HTTP {status}). Zkontrolujte adresu rozhraní API v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>Saved to {path}, which only you can read.</source>
        <translation>Uloženo do souboru {path}; přečtete ho jen vy.</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Uloženo do {path}.</translation>
    </message>
    <message>
        <source>Whoever gets this file can use the token, and renew it.</source>
        <translation>Kdo soubor získá, může token používat i&#xa0;obnovovat.</translation>
    </message>
    <message>
        <source>Whoever gets this file can use the token.</source>
        <translation>Kdo soubor získá, může token používat.</translation>
    </message>
    <message>
        <source>Not saved: there is a file of that name by now. Choose another name.</source>
        <translation>Neuloženo: soubor s&#xa0;tímto názvem mezitím vznikl. Zvolte jiný název.</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Choose another folder.</source>
        <translation>Soubor se nepodařilo zapsat ({reason}). Zvolte jinou složku.</translation>
    </message>
    <message>
        <source>issued by {who}</source>
        <translation>vydal: {who}</translation>
    </message>
    <message>
        <source>for {who}</source>
        <translation>určen pro: {who}</translation>
    </message>
    <message>
        <source>about {who}</source>
        <translation>uživatel: {who}</translation>
    </message>
    <message>
        <source>until {who}</source>
        <translation>platí do: {who}</translation>
    </message>
    <message>
        <source>{claims} (not verified)</source>
        <translation>{claims} (neověřeno)</translation>
    </message>
    <message>
        <source>Works. There is no camera that this token may see.</source>
        <translation>Funguje. Není tu žádná kamera, kterou by tento token směl vidět.</translation>
    </message>
    <message numerus="yes">
        <source>Works: sees %n cameras: {names}</source>
        <translation>
            <numerusform>Funguje: vidí %n&#xa0;kameru: {names}</numerusform>
            <numerusform>Funguje: vidí %n&#xa0;kamery: {names}</numerusform>
            <numerusform>Funguje: vidí %n&#xa0;kamer: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a&#xa0;%n&#xa0;další</numerusform>
            <numerusform>a&#xa0;%n&#xa0;další</numerusform>
            <numerusform>a&#xa0;%n&#xa0;dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>It said: “{words}”</source>
        <translation>Odpověď: „{words}“</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minutes ahead.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;minutu napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;minuty napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;minut napřed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hours ahead.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;hodinu napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;hodiny napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;hodin napřed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n days ahead.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;den napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;dny napřed.</numerusform>
            <numerusform>Hodiny tohoto počítače jdou asi o&#xa0;%n&#xa0;dní napřed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minutes behind.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;minutu pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;minuty pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;minut pozadu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hours behind.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;hodinu pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;hodiny pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;hodin pozadu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n days behind.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;den pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;dny pozadu.</numerusform>
            <numerusform>Hodiny tohoto počítače jsou asi o&#xa0;%n&#xa0;dní pozadu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The connection of this token is not saved here any more.</source>
        <translation>Připojení tohoto tokenu už tu není uložené.</translation>
    </message>
    <message>
        <source>“{name}” fits more than one: {names}</source>
        <translation>Názvu „{name}“ odpovídá víc položek: {names}</translation>
    </message>
    <message>
        <source>Nothing is called “{name}”. There is: {names}</source>
        <translation>Nic se nejmenuje „{name}“. Je tu: {names}</translation>
    </message>
    <message>
        <source>Nothing is called “{name}”: nothing is saved here yet.</source>
        <translation>Nic se nejmenuje „{name}“: zatím tu není nic uložené.</translation>
    </message>
    <message>
        <source>Keep this connection?</source>
        <translation>Uložit toto připojení?</translation>
    </message>
    <message>
        <source>Code from the sender:</source>
        <translation>Kód od odesílatele:</translation>
    </message>
    <message>
        <source>Kept. To sign in: {command}</source>
        <translation>Uloženo. Přihlášení: {command}</translation>
    </message>
    <message>
        <source>Your key is locked with a passphrase, which can only be typed in a terminal.</source>
        <translation>Váš klíč je zamčený heslem, které lze napsat jen v&#xa0;terminálu.</translation>
    </message>
    <message>
        <source>Passphrase of your key:</source>
        <translation>Heslo vašeho klíče:</translation>
    </message>
    <message>
        <source>The token may belong to several connections: {names}. Open it in the window.</source>
        <translation>Token může patřit k&#xa0;více připojením: {names}. Otevřete ho v&#xa0;okně.</translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation>Uloženo jako „{name}“.</translation>
    </message>
    <message>
        <source>It is called like this: {usage}</source>
        <translation>Volá se takto: {usage}</translation>
    </message>
    <message>
        <source>An address can only be pasted into a terminal.</source>
        <translation>Adresu lze vložit jen do terminálu.</translation>
    </message>
    <message>
        <source>A token called “{name}” is kept already. Choose another name.</source>
        <translation>Token s&#xa0;názvem „{name}“ už je uložen. Zvolte jiný název.</translation>
    </message>
    <message>
        <source>You said no. Nothing was kept of what you were sent.</source>
        <translation>Odmítnuto. Z&#xa0;toho, co vám poslali, se nic neuložilo.</translation>
    </message>
    <message>
        <source>Client secret (it is not shown, nor kept):</source>
        <translation>Tajný klíč (nezobrazí se ani neuloží):</translation>
    </message>
    <message>
        <source>Open this link in a browser, sign in, and allow access:</source>
        <translation>Otevřete tento odkaz v&#xa0;prohlížeči, přihlaste se a&#xa0;povolte přístup:</translation>
    </message>
    <message>
        <source>Then paste the address here that the browser ended on, and press Enter.</source>
        <translation>Potom sem vložte adresu, na které prohlížeč skončil, a&#xa0;stiskněte Enter.</translation>
    </message>
    <message>
        <source>Your browser opens: sign in there, and allow access. Ctrl+C ends the sign-in.</source>
        <translation>Otevírá se prohlížeč: přihlaste se v&#xa0;něm a&#xa0;povolte přístup. Ctrl+C přihlášení ukončí.</translation>
    </message>
    <message>
        <source>No browser could be opened. Press Ctrl+C, and call it again with --paste.</source>
        <translation>Prohlížeč se nepodařilo otevřít. Stiskněte Ctrl+C a&#xa0;zavolejte příkaz znovu s&#xa0;--paste.</translation>
    </message>
    <message>
        <source>The tokens that Netrex Token keeps on this computer, for programs and scripts.

  netrex-token list [--json]         what is kept, and how long it works
  netrex-token print NAME            a token, renewed before if it has run out
      --as token|header|json|env     in this form
      --min-valid SECONDS            renewed as well if it would run out sooner
  netrex-token run NAME -- COMMAND   a command with it in NETREX_TOKEN
  netrex-token sign-in CONNECTION    a new token: your browser opens
      --keep NAME                    kept under this name instead of printed
      --paste                        no browser here: shows the link to open
  netrex-token open FILE             what somebody sent you
  netrex-token revoke NAME           ended at the portal, and marked so here
  netrex-token forget NAME           gone from here alone
      --yes                          (open, revoke, forget) asks no question

NAME may be shortened while it fits one token, or be CONNECTION/NAME.
A token goes to standard output, everything else to standard error.
Ends with 0 done, 1 failed, 2 called wrongly, 3 not found, 4 sign in again,
5 network, 6 password store locked or missing. More: man netrex-token</source>
        <translation>Tokeny, které Netrex Token uchovává v&#xa0;tomto počítači, pro programy a&#xa0;skripty.

  netrex-token list [--json]         co je uloženo a&#xa0;jak dlouho to platí
  netrex-token print NAME            token; vypršel-li, nejdřív se obnoví
      --as token|header|json|env     v&#xa0;této podobě
      --min-valid SECONDS            obnoví se, i&#xa0;kdyby měl vypršet dřív
  netrex-token run NAME -- COMMAND   příkaz, který ho má v&#xa0;NETREX_TOKEN
  netrex-token sign-in CONNECTION    nový token: otevře se prohlížeč
      --keep NAME                    uloží se pod tímto názvem, nevypíše se
      --paste                        prohlížeč je jinde: ukáže se odkaz
  netrex-token open FILE             co vám někdo poslal
  netrex-token revoke NAME           ukončí se na portálu a&#xa0;zde se to označí
  netrex-token forget NAME           zmizí jen odsud
      --yes                          (open, revoke, forget) bez otázky

NAME lze zkrátit, dokud odpovídá jedinému tokenu; nebo je to CONNECTION/NAME.
Token jde na standardní výstup, všechno ostatní na chybový.
Končí s&#xa0;0 hotovo, 1 nepovedlo se, 2 špatně zavoláno, 3 nenalezeno,
4 přihlásit znovu, 5 síť, 6 úložiště hesel zamčené či žádné; man netrex-token</translation>
    </message>
    <message>
        <source>The token could not be kept, and is printed instead.</source>
        <translation>Token se nepodařilo uložit, proto se vypisuje.</translation>
    </message>
    <message>
        <source>Without a terminal nobody can be asked: add --yes if you are sure.</source>
        <translation>Bez terminálu se není koho zeptat: pokud to chcete, přidejte --yes.</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>The client secret is not kept here. Tick “Remember the secret” in the window.</source>
        <translation>Tajný klíč tu není uložen. Zaškrtněte v&#xa0;okně „Zapamatovat tajný klíč“.</translation>
    </message>
    <message>
        <source>No token is kept on this computer. “Keep on this computer” in the window does it.</source>
        <translation>Na tomto počítači není uložen žádný token. Uloží ho volba „Uchovat na tomto počítači“ v&#xa0;okně.</translation>
    </message>
    <message>
        <source>The command “{name}” could not be started: {reason}</source>
        <translation>Příkaz „{name}“ se nepodařilo spustit: {reason}</translation>
    </message>
    <message>
        <source>This token cannot be renewed. Sign in again: {command}</source>
        <translation>Tento token nelze obnovit. Přihlaste se znovu: {command}</translation>
    </message>
    <message>
        <source>The renewed token could not be stored, and is lost once this command has ended.</source>
        <translation>Obnovený token se nepodařilo uložit a&#xa0;po skončení tohoto příkazu bude ztracen.</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>How to start it:</source>
        <translation>Spuštění:</translation>
    </message>
    <message>
        <source>Get an OAuth2 token by signing in with the browser.</source>
        <translation>Získá token OAuth2: přihlásíte se v&#xa0;prohlížeči.</translation>
    </message>
    <message>
        <source>open this file, which somebody sent you: a connection, or a sealed token</source>
        <translation>otevřít tento soubor, který vám někdo poslal: připojení nebo zapečetěný token</translation>
    </message>
    <message>
        <source>What to open</source>
        <translation>Co otevřít</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>SOUBOR</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Volby</translation>
    </message>
    <message>
        <source>start with the practice portal, without an account</source>
        <translation>začít se cvičným portálem, bez účtu</translation>
    </message>
    <message>
        <source>use this language instead of the one chosen before, such as cs</source>
        <translation>použít tento jazyk místo dříve zvoleného, například cs</translation>
    </message>
    <message>
        <source>try every part, print a line for each, and exit</source>
        <translation>vyzkoušet každou část, ke každé vypsat řádek a&#xa0;skončit</translation>
    </message>
    <message>
        <source>print the version, and exit</source>
        <translation>vypsat verzi a&#xa0;skončit</translation>
    </message>
    <message>
        <source>print this help, and exit</source>
        <translation>vypsat tuto nápovědu a&#xa0;skončit</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>KÓD</translation>
    </message>
    <message>
        <source>Netrex Token needs a screen: start it from a desktop session.</source>
        <translation>Netrex Token potřebuje obrazovku: spusťte ho z&#xa0;pracovní plochy počítače.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New connection</source>
        <translation>Nové připojení</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Open what you were sent</source>
        <translation>Otevřít, co vám poslali</translation>
    </message>
    <message>
        <source>Prepare for somebody else</source>
        <translation>Připravit pro někoho jiného</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Najít</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Zavřít okno</translation>
    </message>
    <message>
        <source>Step-by-step guide</source>
        <translation>Průvodce krok za krokem</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>Vyzkoušet bez účtu</translation>
    </message>
    <message>
        <source>Check my setup</source>
        <translation>Zkontrolovat nastavení</translation>
    </message>
    <message>
        <source>About Netrex Token</source>
        <translation>O&#xa0;aplikaci Netrex Token</translation>
    </message>
    <message>
        <source>Quit Netrex Token</source>
        <translation>Ukončit Netrex Token</translation>
    </message>
</context>
<context>
    <name>ConnectionController</name>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>Připojení „{name}“ má neuložené změny.</translation>
    </message>
    <message>
        <source>The new connection is not saved yet.</source>
        <translation>Nové připojení ještě není uložené.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Uložit změny?</translation>
    </message>
    <message>
        <source>Delete the connection?</source>
        <translation>Odstranit připojení?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Odstranit</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Redirect URL</source>
        <translation>Redirect URL</translation>
    </message>
    <message>
        <source>some are changed</source>
        <translation>něco je změněno</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message>
        <source>The token may</source>
        <translation>Token smí</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Účet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Other settings</source>
        <translation>Další nastavení</translation>
    </message>
    <message>
        <source>Prepare &amp;for somebody else</source>
        <translation>Připravit pro někoho &amp;jiného</translation>
    </message>
    <message>
        <source>Prepare &amp;for…</source>
        <translation>Přip&amp;ravit…</translation>
    </message>
    <message>
        <source>Send a file to whoever has the portal account</source>
        <translation>Poslat soubor tomu, kdo má účet u&#xa0;portálu</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Uloži&amp;t</translation>
    </message>
    <message>
        <source>Sign in with &amp;browser</source>
        <translation>Při&amp;hlásit se v&#xa0;prohlížeči</translation>
    </message>
</context>
<context>
    <name>ConnectionHeading</name>
    <message>
        <source>Change the name</source>
        <translation>Změnit název</translation>
    </message>
</context>
<context>
    <name>ConnectionListModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Bez názvu</translation>
    </message>
</context>
<context>
    <name>Copied</name>
    <message>
        <source>Its time is over: the clipboard was cleared. Copy it again if you need it.</source>
        <translation>Čas vypršel: schránka se vymazala. Jestli to ještě potřebujete, zkopírujte to znovu.</translation>
    </message>
    <message>
        <source>Something else is on the clipboard now.</source>
        <translation>Ve schránce je teď něco jiného.</translation>
    </message>
    <message>
        <source>The token is on the clipboard, for another {time}.</source>
        <translation>Token je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The message is on the clipboard, for another {time}.</source>
        <translation>Zpráva je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The authorization header is on the clipboard, for another {time}.</source>
        <translation>Hlavička Authorization je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The curl command is on the clipboard, for another {time}.</source>
        <translation>Příkaz curl je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The PowerShell command is on the clipboard, for another {time}.</source>
        <translation>Příkaz PowerShell je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The JSON text is on the clipboard, for another {time}.</source>
        <translation>Text JSON je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The .env lines are on the clipboard, for another {time}.</source>
        <translation>Řádky .env jsou ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The refresh token is on the clipboard, for another {time}.</source>
        <translation>Obnovovací token je ve schránce, ještě {time}.</translation>
    </message>
    <message>
        <source>The command is on the clipboard, for another {time}.</source>
        <translation>Příkaz je ve schránce, ještě {time}.</translation>
    </message>
</context>
<context>
    <name>CopyBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Kopírovat: {what}</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Netrex Token could not start</source>
        <translation>Netrex Token se nepodařilo spustit</translation>
    </message>
    <message>
        <source>A part of the app is missing or damaged, or the app has a fault. Install it again. If that does not help, copy this report and send it to whoever gave you the app. There is no secret in it.</source>
        <translation>Část aplikace chybí nebo je poškozená, nebo je v&#xa0;aplikaci chyba. Nainstalujte ji znovu. Pokud to nepomůže, zkopírujte tuto zprávu a&#xa0;pošlete ji tomu, od koho aplikaci máte. Nejsou v&#xa0;ní žádné tajné údaje.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopírovat zprávu</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Netrex Token ended unexpectedly last time</source>
        <translation>Netrex Token minule nečekaně skončil</translation>
    </message>
    <message>
        <source>You can go on as usual. So that it can be mended, copy the report and send it to whoever gave you the app. There is no secret in it.</source>
        <translation>Můžete pokračovat jako obvykle. Aby se chyba dala opravit, zkopírujte zprávu a&#xa0;pošlete ji tomu, od koho aplikaci máte. Nejsou v&#xa0;ní žádné tajné údaje.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Skrýt</translation>
    </message>
</context>
<context>
    <name>CreatePart</name>
    <message>
        <source>Redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>Every character counts: copy it, do not type it.</source>
        <translation>Záleží na každém znaku: adresu zkopírujte, nepřepisujte ji.</translation>
    </message>
    <message>
        <source>Choose OAuth2 Application. Enter a name by which you will know it again, such as “Gate token”, and a description.</source>
        <translation>Zvolte OAuth2 Application. Zadejte název, podle kterého ji později poznáte, například „Token pro bránu prodejny“, a&#xa0;popis.</translation>
    </message>
    <message>
        <source>Add this address to the redirect URLs, and save. It leads your browser back to this app.</source>
        <translation>Přidejte tuto adresu mezi adresy pro přesměrování a&#xa0;uložte. Přivede váš prohlížeč zpět do této aplikace.</translation>
    </message>
</context>
<context>
    <name>Credential</name>
    <message>
        <source>blanks around it</source>
        <translation>mezery kolem</translation>
    </message>
    <message>
        <source>quotes around it</source>
        <translation>uvozovky kolem</translation>
    </message>
    <message>
        <source>its name in front</source>
        <translation>název na začátku</translation>
    </message>
    <message>
        <source>characters that cannot be seen</source>
        <translation>znaky, které nejsou vidět</translation>
    </message>
    <message>
        <source>Removed from what you pasted: {what}.</source>
        <translation>Z&#xa0;vloženého textu bylo odstraněno: {what}.</translation>
    </message>
    <message>
        <source>This is more than a client ID</source>
        <translation>Tohle je víc než client ID</translation>
    </message>
    <message>
        <source>An ID has no blanks or line breaks in it. Copy the ID alone, and paste it here.</source>
        <translation>V&#xa0;ID nejsou mezery ani konce řádků. Zkopírujte jen samotné ID a&#xa0;vložte ho sem.</translation>
    </message>
    <message>
        <source>This is too long for a client ID</source>
        <translation>Na client ID je tohle příliš dlouhé</translation>
    </message>
    <message>
        <source>Copy the ID alone, and paste it here.</source>
        <translation>Zkopírujte jen samotné ID a&#xa0;vložte ho sem.</translation>
    </message>
    <message>
        <source>These are dots in place of the client ID</source>
        <translation>Tohle jsou tečky místo client ID</translation>
    </message>
    <message>
        <source>Have the portal show it, or use its button to copy, and paste it here again.</source>
        <translation>Nechte si údaj na portálu zobrazit nebo ho zkopírujte tamním tlačítkem a&#xa0;vložte ho sem znovu.</translation>
    </message>
    <message>
        <source>This is the client secret</source>
        <translation>Tohle je client secret</translation>
    </message>
    <message>
        <source>It goes into the other field. Paste the client ID here.</source>
        <translation>Patří do vedlejšího pole. Sem vložte client ID.</translation>
    </message>
    <message>
        <source>This is more than a client secret</source>
        <translation>Tohle je víc než client secret</translation>
    </message>
    <message>
        <source>A secret has no blanks or line breaks in it. Copy the secret alone, and paste it here.</source>
        <translation>V&#xa0;tajném klíči nejsou mezery ani konce řádků. Zkopírujte jen samotný klíč a&#xa0;vložte ho sem.</translation>
    </message>
    <message>
        <source>This is too long for a client secret</source>
        <translation>Na client secret je tohle příliš dlouhé</translation>
    </message>
    <message>
        <source>Copy the secret alone, and paste it here.</source>
        <translation>Zkopírujte jen samotný klíč a&#xa0;vložte ho sem.</translation>
    </message>
    <message>
        <source>These are dots in place of the client secret</source>
        <translation>Tohle jsou tečky místo client secret</translation>
    </message>
    <message>
        <source>This is the client ID</source>
        <translation>Tohle je client ID</translation>
    </message>
    <message>
        <source>It goes into the other field. Paste the client secret here.</source>
        <translation>Patří do vedlejšího pole. Sem vložte client secret.</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Show the secret</source>
        <translation>Zobrazit tajný klíč</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Skrýt tajný klíč</translation>
    </message>
    <message>
        <source>Re&amp;member the secret on this computer</source>
        <translation>Zapa&amp;matovat tajný klíč v&#xa0;tomto počítači</translation>
    </message>
    <message>
        <source>Then you need not paste it again. In the system&apos;s password store, never in a file.</source>
        <translation>Příště ho nebudete muset vkládat znovu. V&#xa0;systémovém úložišti hesel, nikdy v&#xa0;souboru.</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client &amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client &amp;secret (tajný klíč)</translation>
    </message>
    <message>
        <source>It was not kept on this computer. Paste it again, if there is one.</source>
        <translation>V&#xa0;tomto počítači nezůstal. Pokud nějaký je, vložte ho znovu.</translation>
    </message>
    <message>
        <source>There was no ID in the message. It may be in another one: paste that here.</source>
        <translation>Ve zprávě nebylo žádné ID. Možná je v&#xa0;jiné: vložte ji sem.</translation>
    </message>
    <message>
        <source>There was no secret in the message. It may be in another one: paste that here.</source>
        <translation>Ve zprávě nebyl žádný tajný klíč. Možná je v&#xa0;jiné: vložte ji sem.</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>Asking the provider… at most {seconds} s more</source>
        <translation>Dotaz na poskytovatele… nejvýše ještě {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Zastaveno. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>The fields below belong to {issuer}, not to this portal address. Press Detect to fill them in anew, or empty them.</source>
        <translation>Pole níže patří k&#xa0;{issuer}, ne k&#xa0;této adrese portálu. Stisknutím tlačítka Vyhledat je vyplníte znovu; jinak je vymažte.</translation>
    </message>
    <message>
        <source>Found. What the provider publishes was filled in below; you can change it.</source>
        <translation>Nalezeno. Údaje, které poskytovatel zveřejňuje, jsou vyplněny níže; můžete je změnit.</translation>
    </message>
    <message>
        <source>It wants the client secret in a way that this app does not know, so Client authentication was left as it was.</source>
        <translation>Poskytovatel chce tajný klíč způsobem, který tato aplikace nezná, proto zůstalo Ověření klienta beze změny.</translation>
    </message>
    <message>
        <source>It takes no client secret, so none is sent: Client authentication is None.</source>
        <translation>Client&#xa0;secret nepřijímá, proto se žádný neposílá: Ověření klienta je Žádné.</translation>
    </message>
    <message>
        <source>It says that it answers in a part of the address that stays in the browser (fragment). If nothing comes back after you signed in, copy the address from the browser, and paste it here while waiting.</source>
        <translation>Uvádí, že odpovídá v&#xa0;části adresy, která zůstane v&#xa0;prohlížeči (fragment). Pokud se po přihlášení nic nevrátí, zkopírujte adresu z&#xa0;prohlížeče a&#xa0;vložte ji sem během čekání.</translation>
    </message>
    <message>
        <source>It does not list PKCE with S256, which protects the sign-in. It stays on; untick it only if the provider refuses the sign-in because of it.</source>
        <translation>Poskytovatel neuvádí PKCE s&#xa0;metodou S256, které chrání přihlášení. Zůstává zapnuté; vypněte ho jen tehdy, když poskytovatel kvůli němu přihlášení odmítne.</translation>
    </message>
    <message>
        <source>It sends its answer as a form, which was added to the further parameters.</source>
        <translation>Odpověď posílá jako formulář, což bylo přidáno k&#xa0;dalším parametrům.</translation>
    </message>
    <message>
        <source>It names no address for revoking a token.</source>
        <translation>Neuvádí adresu, na které lze zrušit platnost tokenu.</translation>
    </message>
    <message>
        <source>This address publishes no settings. For a Netrex portal none are needed: leave the fields below empty. For another provider, check the portal address, or copy the addresses from its documentation.</source>
        <translation>Na této adrese není zveřejněno žádné nastavení. Pro portál Netrex není potřeba: nechte pole níže prázdná. U&#xa0;jiného poskytovatele zkontrolujte adresu portálu, nebo adresy zkopírujte z&#xa0;jeho dokumentace.</translation>
    </message>
    <message>
        <source>What this address publishes does not say whose settings they are, so nothing was filled in. Check the portal address.</source>
        <translation>Z&#xa0;údajů na této adrese není poznat, komu patří, proto se nic nevyplnilo. Zkontrolujte adresu portálu.</translation>
    </message>
    <message>
        <source>This provider has an address for each organization: {issuer}. Type that as the portal address, with your organization&apos;s ID or its domain, such as example.com, in place of {placeholder}. Nothing was filled in.</source>
        <translation>Tento poskytovatel má pro každou organizaci vlastní adresu: {issuer}. Zadejte ji jako adresu portálu a&#xa0;místo {placeholder} vložte ID své organizace nebo její doménu, třeba example.com. Nic nebylo vyplněno.</translation>
    </message>
    <message>
        <source>The settings at this address belong to another one, so nothing was filled in. If you know and trust it, type it as the portal address: {issuer}</source>
        <translation>Nastavení na této adrese patří k&#xa0;jiné adrese, proto se nic nevyplnilo. Pokud ji znáte a&#xa0;důvěřujete jí, zadejte ji jako adresu portálu: {issuer}</translation>
    </message>
    <message>
        <source>What this address publishes cannot be read, so nothing was filled in. Check the portal address.</source>
        <translation>Údaje zveřejněné na této adrese nelze přečíst, proto se nic nevyplnilo. Zkontrolujte adresu portálu.</translation>
    </message>
    <message>
        <source>The provider took too long to answer. Check the network connection, and try again.</source>
        <translation>Poskytovatel příliš dlouho neodpovídal. Zkontrolujte připojení k&#xa0;síti a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>What the provider publishes lacks an address that is needed to sign in, so nothing was filled in. Copy the addresses from its documentation.</source>
        <translation>V&#xa0;údajích, které poskytovatel zveřejňuje, chybí adresa potřebná k&#xa0;přihlášení, proto se nic nevyplnilo. Zkopírujte adresy z&#xa0;jeho dokumentace.</translation>
    </message>
    <message>
        <source>The provider publishes an address that is not safe to use, so nothing was filled in. Tell the provider&apos;s support.</source>
        <translation>Poskytovatel zveřejňuje adresu, kterou není bezpečné použít, proto se nic nevyplnilo. Sdělte to podpoře poskytovatele.</translation>
    </message>
    <message>
        <source>This provider does not offer the way of signing in that this app uses (the authorization code), so nothing was filled in.</source>
        <translation>Tento poskytovatel nenabízí způsob přihlášení, který aplikace používá (authorization code), proto se nic nevyplnilo.</translation>
    </message>
</context>
<context>
    <name>DiscoveryBar</name>
    <message>
        <source>Dete&amp;ct</source>
        <translation>V&amp;yhledat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Detect the settings of another provider</source>
        <translation>Vyhledat nastavení jiného poskytovatele</translation>
    </message>
    <message>
        <source>For a provider other than Netrex: fill in what it publishes at its address.</source>
        <translation>Pro jiného poskytovatele než Netrex: vyplní údaje, které poskytovatel na své adrese zveřejňuje.</translation>
    </message>
</context>
<context>
    <name>EncryptCard</name>
    <message>
        <source>S&amp;ave as file…</source>
        <translation>&amp;Uložit jako soubor…</translation>
    </message>
    <message>
        <source>&amp;Copy text for a mail</source>
        <translation>Kopí&amp;rovat text do e-mailu</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Sealed token</source>
        <translation>Zapečetěný token</translation>
    </message>
</context>
<context>
    <name>EncryptController</name>
    <message>
        <source>Leave without sending it?</source>
        <translation>Odejít bez odeslání?</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Odejít</translation>
    </message>
    <message>
        <source>Save the sealed token</source>
        <translation>Uložit zapečetěný token</translation>
    </message>
    <message>
        <source>Sealed token (*.age)</source>
        <translation>Zapečetěný token (*.age)</translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>&amp;Look at it again</source>
        <translation>&amp;Podívat se znovu</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Zavřít okno</translation>
    </message>
    <message>
        <source>You have signed in</source>
        <translation>Přihlášení proběhlo</translation>
    </message>
    <message>
        <source>Once you have sent on what you copied or saved, you can close this window.</source>
        <translation>Až odešlete, co jste zkopírovali nebo uložili, můžete toto okno zavřít.</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Nobody has been given anything by it. You can close this window.</source>
        <translation>Nikdo nic nedostal. Toto okno můžete zavřít.</translation>
    </message>
</context>
<context>
    <name>ExportPart</name>
    <message>
        <source>Passphrase of your key, as it is no&amp;w</source>
        <translation>&amp;Současné heslo k&#xa0;vašemu klíči</translation>
    </message>
    <message>
        <source>Passphrase &amp;for the file</source>
        <translation>&amp;Heslo k&#xa0;souboru</translation>
    </message>
    <message>
        <source>&amp;Save the file…</source>
        <translation>&amp;Uložit soubor…</translation>
    </message>
    <message>
        <source>The file opens with a passphrase alone. With the two you have your key on another computer.</source>
        <translation>Soubor se otevře jen s&#xa0;heslem. S&#xa0;obojím budete mít svůj klíč i&#xa0;v&#xa0;jiném počítači.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message numerus="yes">
        <source>It is too long: the end of it was left out. %n characters fit here.</source>
        <translation>
            <numerusform>Je to příliš dlouhé, konec byl vynechán. Vejde se sem %n znak.</numerusform>
            <numerusform>Je to příliš dlouhé, konec byl vynechán. Vejdou se sem %n znaky.</numerusform>
            <numerusform>Je to příliš dlouhé, konec byl vynechán. Vejde se sem %n znaků.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>&amp;Folder:</source>
        <translation>Sl&amp;ožka:</translation>
    </message>
    <message>
        <source>File &amp;type:</source>
        <translation>&amp;Typ souboru:</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Let’s get your token</source>
        <translation>Získejte svůj token</translation>
    </message>
    <message>
        <source>Open the API page of the portal</source>
        <translation>Otevřete v&#xa0;portálu stránku API</translation>
    </message>
    <message>
        <source>Create an application in the portal</source>
        <translation>Vytvořte v&#xa0;portálu aplikaci</translation>
    </message>
    <message>
        <source>Bring the client ID and the secret here</source>
        <translation>Přeneste sem client ID a&#xa0;client secret</translation>
    </message>
    <message>
        <source>Ask somebody to create them for you</source>
        <translation>Požádejte o&#xa0;vytvoření ID a&#xa0;tajného klíče</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Krok 1 ze 3</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Krok 2 ze 3</translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation>Krok 3 ze 3</translation>
    </message>
    <message>
        <source>Sign in &amp;with browser</source>
        <translation>Při&amp;hlásit se v&#xa0;prohlížeči</translation>
    </message>
    <message>
        <source>I ha&amp;ve them now</source>
        <translation>&amp;Už je mám</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Da&amp;lší</translation>
    </message>
    <message>
        <source>Hello,

I need a client ID and a client secret of our camera portal for the program Netrex Token. Could you please create them? It takes two minutes:

1. Sign in at {portal} with an account that has full access.
2. Click the user icon at the upper right, then &lt;/&gt; API, then OAuth2 Application.
3. Enter a name and a description, and add exactly this redirect URL:
    {redirect}
4. The portal then shows a client ID and a client secret. Please send me both in a safe way: by phone, in person or through a password manager. Whoever has them can ask for access in the name of this application.

Thank you!</source>
        <translation>Dobrý den,

pro program Netrex Token potřebuji client&#xa0;ID a&#xa0;client&#xa0;secret našeho kamerového portálu. Můžete je prosím vytvořit? Zabere to dvě minuty:

1. Přihlaste se na {portal} účtem s&#xa0;plným přístupem.
2. Klikněte na ikonu uživatele vpravo nahoře, pak na &lt;/&gt;&#xa0;API a&#xa0;na OAuth2 Application.
3. Zadejte název a&#xa0;popis a&#xa0;přidejte přesně tuto adresu pro přesměrování (redirect&#xa0;URL):
    {redirect}
4. Portál pak zobrazí client&#xa0;ID a&#xa0;client&#xa0;secret. Oba údaje mi prosím předejte bezpečně: telefonicky, osobně nebo přes správce hesel. Kdo je má, může jménem této aplikace žádat o&#xa0;přístup.

Děkuji!</translation>
    </message>
    <message>
        <source>{host} opens in your browser. Come back here afterwards.</source>
        <translation>V&#xa0;prohlížeči se otevírá {host}. Potom se vraťte sem.</translation>
    </message>
    <message>
        <source>Your browser did not open. Open it yourself, and go to {address}</source>
        <translation>Prohlížeč se neotevřel. Otevřete ho sami a&#xa0;přejděte na {address}</translation>
    </message>
    <message>
        <source>The client ID is still missing. Copy it from the portal, and paste it here.</source>
        <translation>Ještě chybí client&#xa0;ID. Zkopírujte ho z&#xa0;portálu a&#xa0;vložte sem.</translation>
    </message>
    <message>
        <source>The portal</source>
        <translation>Portál</translation>
    </message>
    <message>
        <source>&lt;/&gt; API</source>
        <comment>the portal&apos;s own menu entry</comment>
        <translation>&lt;/&gt; API</translation>
    </message>
    <message>
        <source>OAuth2 Application</source>
        <comment>the portal&apos;s own menu entry</comment>
        <translation>OAuth2 Application</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Popis</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>Redirect URL</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>ID and secret</source>
        <translation>ID a&#xa0;tajný klíč</translation>
    </message>
    <message>
        <source>You sign in</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Váš token</translation>
    </message>
    <message>
        <source>Picture: the way to a token</source>
        <translation>Obrázek: cesta k&#xa0;tokenu</translation>
    </message>
    <message>
        <source>With the ID and the secret you sign in at the portal in your browser, and then have a token.</source>
        <translation>S&#xa0;ID a&#xa0;tajným klíčem se v&#xa0;prohlížeči přihlásíte k&#xa0;portálu a&#xa0;získáte token.</translation>
    </message>
    <message>
        <source>Picture: where the API page is</source>
        <translation>Obrázek: kde najdete stránku API</translation>
    </message>
    <message>
        <source>The user icon (1) is at the upper right of the portal. The menu that it opens has the entry &lt;/&gt; API (2).</source>
        <translation>Ikona uživatele (1) je v&#xa0;portálu vpravo nahoře. Otevře nabídku, ve které je položka &lt;/&gt;&#xa0;API (2).</translation>
    </message>
    <message>
        <source>Picture: the form in the portal</source>
        <translation>Obrázek: formulář v&#xa0;portálu</translation>
    </message>
    <message>
        <source>Under OAuth2 Application (1) is a form with a name, a description and the redirect URLs (2), where the address of this page goes.</source>
        <translation>V&#xa0;části OAuth2 Application (1) je formulář s&#xa0;názvem, popisem a&#xa0;adresami pro přesměrování (2). Tam patří adresa z&#xa0;této stránky.</translation>
    </message>
    <message>
        <source>Picture: what to copy from where to where</source>
        <translation>Obrázek: co odkud kam zkopírovat</translation>
    </message>
    <message>
        <source>The portal shows a client ID and a client secret (1). Each goes into the field of the same name here (2).</source>
        <translation>Portál zobrazí client&#xa0;ID a&#xa0;client&#xa0;secret (1). Každý údaj patří zde do pole stejného jména (2).</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>C&amp;lose</source>
        <translation>Zavřít p&amp;růvodce</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Zavřít průvodce</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>This is not a connection for Netrex Token</source>
        <translation>Toto není připojení pro Netrex Token</translation>
    </message>
    <message>
        <source>Look for the file whose name ends in .netrex-connection, or ask whoever wanted to send it to send it again.</source>
        <translation>Najděte soubor, jehož název končí na .netrex-connection, nebo požádejte toho, kdo ho chtěl poslat, aby ho poslal znovu.</translation>
    </message>
    <message>
        <source>There is something else inside</source>
        <translation>Uvnitř je něco jiného</translation>
    </message>
    <message>
        <source>It was opened, but it was not made by Netrex Token. If you know and trust who sent it, ask them what it is.</source>
        <translation>Podařilo se to otevřít, ale nevytvořila to aplikace Netrex Token. Pokud odesílatele znáte a&#xa0;věříte mu, zeptejte se ho, co to je.</translation>
    </message>
    <message>
        <source>Part of it is missing or was changed</source>
        <translation>Část chybí nebo byla změněna</translation>
    </message>
    <message>
        <source>A mail program may have done that. Ask whoever sent it to send it again, as an attached file.</source>
        <translation>Mohl to způsobit poštovní program. Požádejte odesílatele, aby to poslal znovu jako přiložený soubor.</translation>
    </message>
    <message>
        <source>It was made by a newer version of this app</source>
        <translation>Vytvořila to novější verze této aplikace</translation>
    </message>
    <message>
        <source>Update Netrex Token on this computer, and open it again.</source>
        <translation>Aktualizujte Netrex Token na tomto počítači a&#xa0;otevřete to znovu.</translation>
    </message>
    <message>
        <source>It is too large, and was not opened</source>
        <translation>Je to příliš velké, a&#xa0;proto se to neotevřelo</translation>
    </message>
    <message>
        <source>What Netrex Token makes is small. Check that you have the right file.</source>
        <translation>Soubory z&#xa0;aplikace Netrex Token bývají malé. Zkontrolujte, zda máte ten správný.</translation>
    </message>
    <message>
        <source>It cannot be used as it is</source>
        <translation>V&#xa0;této podobě to nelze použít</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Whoever made it has to mend it: send them what is written below, and ask for another one.</source>
        <translation>Nic se z&#xa0;toho nepoužilo. Opravit to musí ten, kdo to vytvořil: pošlete mu, co je napsáno níže, a&#xa0;požádejte o&#xa0;nový soubor.</translation>
    </message>
    <message>
        <source>{member}: {what_is_wrong}</source>
        <translation>{member}: {what_is_wrong}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>není známo</translation>
    </message>
    <message>
        <source>comes twice</source>
        <translation>je tu dvakrát</translation>
    </message>
    <message>
        <source>is of the wrong kind</source>
        <translation>je nesprávného druhu</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>je prázdné</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>je příliš dlouhé</translation>
    </message>
    <message>
        <source>holds characters that it may not hold</source>
        <translation>obsahuje znaky, které tam být nesmějí</translation>
    </message>
    <message>
        <source>has a value that it may not have</source>
        <translation>má hodnotu, kterou mít nesmí</translation>
    </message>
    <message>
        <source>is not a web address that may stand there</source>
        <translation>není webová adresa, která tam smí být</translation>
    </message>
    <message>
        <source>does not begin with https</source>
        <translation>nezačíná na https</translation>
    </message>
    <message>
        <source>is not a public key</source>
        <translation>není veřejný klíč</translation>
    </message>
    <message>
        <source>is not locked as it should be</source>
        <translation>není zamčeno, jak má být</translation>
    </message>
    <message>
        <source>This connection was changed after it was made</source>
        <translation>Toto připojení bylo po vytvoření změněno</translation>
    </message>
    <message>
        <source>The code is right, but the file is not the one that was sent. Do not use it. Call whoever sent it, and ask for it again by another way.</source>
        <translation>Kód souhlasí, ale soubor není ten, který byl odeslán. Nepoužívejte ho. Zavolejte odesílateli a&#xa0;požádejte ho, aby ho poslal znovu jinou cestou.</translation>
    </message>
    <message>
        <source>There is no key on this computer yet</source>
        <translation>Na tomto počítači zatím není žádný klíč</translation>
    </message>
    <message>
        <source>A sealed token opens only where its key is. Open it on the computer on which you prepared the connection, or bring the key from there.</source>
        <translation>Zapečetěný token se otevře jen tam, kde je jeho klíč. Otevřete ho na počítači, na kterém bylo připojení připraveno, nebo odtamtud klíč přeneste.</translation>
    </message>
    <message>
        <source>Your key is not where it was kept</source>
        <translation>Váš klíč není tam, kde byl uložen</translation>
    </message>
    <message>
        <source>What was sealed for it cannot be opened here any more. If you exported the key, bring it back from that file. Otherwise make a new key, and send the connection again: it has to be sealed anew.</source>
        <translation>Co bylo pro tento klíč zapečetěno, zde už otevřít nelze. Pokud máte klíč vyexportovaný, vraťte ho z&#xa0;toho souboru. Jinak vytvořte nový klíč a&#xa0;pošlete připojení znovu: token je třeba zapečetit nově.</translation>
    </message>
    <message>
        <source>Your key was changed in another window meanwhile</source>
        <translation>Váš klíč se mezitím změnil v&#xa0;jiném okně</translation>
    </message>
    <message>
        <source>Nothing was replaced. This page shows the key that you have now.</source>
        <translation>Nic nebylo nahrazeno. Tato stránka ukazuje klíč, který máte nyní.</translation>
    </message>
    <message>
        <source>Your key is locked</source>
        <translation>Váš klíč je zamčený</translation>
    </message>
    <message>
        <source>This computer has no password store that the app could use, so the key is in a file. Type the passphrase that you chose for it.</source>
        <translation>Tento počítač nemá úložiště hesel, které by aplikace mohla použít, proto je klíč v&#xa0;souboru. Zadejte heslo, kterým je zamčen.</translation>
    </message>
    <message>
        <source>Do not use this: the access would go to somebody else</source>
        <translation>Nepoužívejte to: přístup by dostal někdo jiný</translation>
    </message>
    <message>
        <source>You would sign in at {portal}, but what you allow there would be sent to {host}, which is not part of it. Nothing was taken from the file. Call whoever you think sent it, at a number that you know.</source>
        <translation>Přihlášení by proběhlo na serveru {portal}, ale co tam povolíte, by se poslalo na server {host}, který k&#xa0;němu nepatří. Nic se ze souboru nepoužilo. Zavolejte tomu, kdo ho podle vás poslal, na číslo, které znáte.</translation>
    </message>
    <message>
        <source>is not at the portal where the person signs in</source>
        <translation>nevede na portál, na kterém se člověk přihlašuje</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Step-by-step guide</source>
        <translation>Průvodce krok za krokem</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>Vyzkoušet bez účtu</translation>
    </message>
    <message>
        <source>Check my setup</source>
        <translation>Zkontrolovat nastavení</translation>
    </message>
    <message>
        <source>My key for sealed tokens</source>
        <translation>Můj klíč k&#xa0;zapečetěným tokenům</translation>
    </message>
    <message>
        <source>About this app</source>
        <translation>O&#xa0;aplikaci</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Jazyk: {name}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Something would be lost now: what you choose is for the next start.</source>
        <translation>Teď by se něco ztratilo: volba platí až od příštího spuštění.</translation>
    </message>
    <message>
        <source>As this computer has it ({name})</source>
        <translation>Podle nastavení počítače ({name})</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Register the new redirect URL in the portal before you sign in.</source>
        <translation>Než se přihlásíte, zapište v&#xa0;portálu novou adresu pro přesměrování.</translation>
    </message>
</context>
<context>
    <name>IdentityController</name>
    <message>
        <source>Keys (*.age)</source>
        <translation>Klíče (*.age)</translation>
    </message>
    <message>
        <source>Export the key</source>
        <translation>Exportovat klíč</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importovat klíč</translation>
    </message>
    <message>
        <source>Replace your key?</source>
        <translation>Nahradit váš klíč?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Nah&amp;radit</translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>Your key</source>
        <translation>Váš klíč</translation>
    </message>
    <message>
        <source>Fingerprint of your key</source>
        <translation>Otisk vašeho klíče</translation>
    </message>
    <message>
        <source>Anybody may have it. Programs seal for you with it as well: age -r, and this text.</source>
        <translation>Můžete ji dát komukoli. Zapečetit s&#xa0;ní token pro vás umějí i&#xa0;jiné programy: age -r a&#xa0;tento text.</translation>
    </message>
    <message>
        <source>Public half of your key</source>
        <translation>Veřejná část vašeho klíče</translation>
    </message>
    <message>
        <source>Mak&amp;e a key</source>
        <translation>V&amp;ytvořit klíč</translation>
    </message>
    <message>
        <source>&amp;Export the key…</source>
        <translation>&amp;Exportovat klíč…</translation>
    </message>
    <message>
        <source>&amp;Import a key…</source>
        <translation>&amp;Importovat klíč…</translation>
    </message>
    <message>
        <source>&amp;Replace it by a new one…</source>
        <translation>Nah&amp;radit novým…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>What others seal for this key, only you can open. They find its public half in every connection file that you send; its private half stays with you.</source>
        <translation>Co jiní pro tento klíč zapečetí, otevřete jen vy. Jeho veřejná část je v&#xa0;každém souboru s&#xa0;připojením, který pošlete; soukromá část zůstává u&#xa0;vás.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Otisk klíče</translation>
    </message>
    <message>
        <source>Whoever seals a token for you sees the same digits. Read them out if they ask.</source>
        <translation>Kdo pro vás pečetí token, vidí stejné číslice. Přečtěte mu je, pokud se zeptá.</translation>
    </message>
    <message>
        <source>Public half</source>
        <translation>Veřejná část (veřejný klíč)</translation>
    </message>
    <message>
        <source>Where the private half is</source>
        <translation>Kde je soukromá část</translation>
    </message>
</context>
<context>
    <name>ImportPart</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>Po&amp;užít tento klíč</translation>
    </message>
    <message>
        <source>Passphrase of the &amp;file</source>
        <translation>Heslo k&#xa0;&amp;souboru</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>Fingerprint of your key</source>
        <translation>Otisk vašeho klíče</translation>
    </message>
    <message>
        <source>They see the same digits before they send anything back. Read them out if they ask.</source>
        <translation>Než příjemce něco pošle zpět, vidí stejné číslice. Přečtěte mu je, pokud se zeptá.</translation>
    </message>
    <message>
        <source>Mo&amp;re about your key</source>
        <translation>Více o&#xa0;vaš&amp;em klíči</translation>
    </message>
    <message>
        <source>Passphrase &amp;for your key</source>
        <translation>&amp;Heslo k&#xa0;vašemu klíči</translation>
    </message>
    <message>
        <source>M&amp;ake the key</source>
        <translation>V&amp;ytvořit klíč</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Zk&amp;usit znovu</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Váš klíč</translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message>
        <source>Passphrase &amp;for your key</source>
        <translation>&amp;Heslo k&#xa0;vašemu klíči</translation>
    </message>
    <message>
        <source>&amp;Use this passphrase</source>
        <translation>Po&amp;užít toto heslo</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Connection</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Nápověda</translation>
    </message>
</context>
<context>
    <name>MessageToSend</name>
    <message>
        <source>Here is a token (a key for programs) from {host}:</source>
        <translation>Posílám token (klíč pro programy) z&#xa0;portálu {host}:</translation>
    </message>
    <message>
        <source>What it may do: {scopes}.</source>
        <translation>Co smí token dělat: {scopes}.</translation>
    </message>
    <message>
        <source>For longer than that it is renewed with this renewing part (refresh token):</source>
        <translation>Na delší dobu se obnovuje touto částí k&#xa0;obnovení (refresh token):</translation>
    </message>
    <message>
        <source>Renewing also needs the client ID and the secret that the token came with.</source>
        <translation>K&#xa0;obnovení je potřeba také client&#xa0;ID a&#xa0;tajný klíč, se kterými token vznikl.</translation>
    </message>
    <message>
        <source>If you need it for longer, ask me for the renewing part as well.</source>
        <translation>Pokud ho budete potřebovat déle, řekněte si mi i&#xa0;o&#xa0;část k&#xa0;obnovení.</translation>
    </message>
    <message>
        <source>If you need it for longer, ask me for a new one then.</source>
        <translation>Pokud ho budete potřebovat déle, řekněte si mi pak o&#xa0;nový.</translation>
    </message>
    <message>
        <source>Whoever reads this message can use the token. Please pass it on to nobody, and delete the message once the token is where it belongs.</source>
        <translation>Kdo si tuto zprávu přečte, může token používat. Nikomu ji prosím nepřeposílejte, a&#xa0;až bude token tam, kam patří, smažte ji.</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>New connection</source>
        <translation>Nové připojení</translation>
    </message>
    <message>
        <source>Name of this connection</source>
        <translation>Název tohoto připojení</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>At least {shortest} characters.</source>
        <translation>Nejméně {shortest} znaků.</translation>
    </message>
    <message>
        <source>The same once &amp;more</source>
        <translation>Totéž ještě je&amp;dnou</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>What is inside, and its licences</source>
        <translation>Co je uvnitř a&#xa0;pod jakými licencemi</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>Back to the page about this app</source>
        <translation>Zpět na stránku o&#xa0;této aplikaci</translation>
    </message>
    <message>
        <source>These texts are in English, as their authors wrote them.</source>
        <translation>Tyto texty jsou anglicky, tak jak je napsali jejich autoři.</translation>
    </message>
</context>
<context>
    <name>OpenPanel</name>
    <message>
        <source>Open what you were sent</source>
        <translation>Otevřít, co vám poslali</translation>
    </message>
    <message>
        <source>&amp;Choose the file</source>
        <translation>Vy&amp;brat soubor</translation>
    </message>
    <message>
        <source>&amp;Open the text</source>
        <translation>Otevřít te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>A connection that somebody prepared for you, or a token that was sealed for you. You can also drop the file anywhere on this window.</source>
        <translation>Připojení, které pro vás někdo připravil, nebo token, který pro vás někdo zapečetil. Soubor můžete také kamkoli do tohoto okna přetáhnout.</translation>
    </message>
    <message>
        <source>Or paste the te&amp;xt from the mail</source>
        <translation>N&amp;ebo sem vložte text z&#xa0;e-mailu</translation>
    </message>
    <message>
        <source>Choose the file that you were sent</source>
        <translation>Vyberte soubor, který vám poslali</translation>
    </message>
    <message>
        <source>Connections and sealed tokens (*.netrex-connection *.age)</source>
        <translation>Připojení a&#xa0;zapečetěné tokeny (*.netrex-connection *.age)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>OpenPart</name>
    <message>
        <source>&amp;Open the portal</source>
        <translation>Ot&amp;evřít portál</translation>
    </message>
    <message>
        <source>Portal addr&amp;ess</source>
        <translation>Adre&amp;sa portálu</translation>
    </message>
    <message>
        <source>Sign in, and click the user icon at the upper right.</source>
        <translation>Přihlaste se a&#xa0;klikněte na ikonu uživatele vpravo nahoře.</translation>
    </message>
    <message>
        <source>In the menu that opens, choose &lt;/&gt; API.</source>
        <translation>V&#xa0;nabídce, která se otevře, zvolte &lt;/&gt;&#xa0;API.</translation>
    </message>
    <message>
        <source>Only an account with full access sees it, and can create the client ID and the secret.</source>
        <translation>Tuto položku vidí jen účet s&#xa0;plným přístupem; jen on může vytvořit client&#xa0;ID a&#xa0;client&#xa0;secret.</translation>
    </message>
    <message>
        <source>With full access you can also make a token by hand, without this app: &lt;/&gt; API › Create an API token. The makers of the portal call that the simplest way.</source>
        <translation>S&#xa0;plným přístupem můžete token vytvořit i&#xa0;ručně, bez této aplikace: &lt;/&gt;&#xa0;API › Vytvořit token API. Autoři portálu to označují za nejjednodušší způsob.</translation>
    </message>
    <message>
        <source>&amp;Ask somebody to create them</source>
        <translation>Požá&amp;dat o&#xa0;jejich vytvoření</translation>
    </message>
    <message>
        <source>No API in your menu?</source>
        <translation>V&#xa0;nabídce není API?</translation>
    </message>
    <message>
        <source>Is the token only for yourself?</source>
        <translation>Je token jen pro vás?</translation>
    </message>
</context>
<context>
    <name>OtherScopes</name>
    <message>
        <source>usually empty</source>
        <translation>obvykle prázdné</translation>
    </message>
    <message>
        <source>&amp;Others, by name</source>
        <translation>&amp;Další (podle názvu)</translation>
    </message>
</context>
<context>
    <name>OwnKey</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Skrýt heslo</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Hesla se neshodují. Zadejte druhé znovu.</translation>
    </message>
    <message>
        <source>In a file in the folder of your connections, locked with the passphrase that you chose for it. The app asks for that when a sealed token is opened.</source>
        <translation>V&#xa0;souboru ve složce vašich připojení, zamčený heslem, které jste pro něj zvolili. Aplikace se na ně ptá při otevření zapečetěného tokenu.</translation>
    </message>
    <message>
        <source>In the system&apos;s password store. You are not asked for anything when a token is opened.</source>
        <translation>V&#xa0;systémovém úložišti hesel. Při otevření tokenu se vás aplikace na nic neptá.</translation>
    </message>
    <message>
        <source>There is no key on this computer yet. One is made as soon as you prepare a connection for someone else. If you have one on another computer, export it there and import it here.</source>
        <translation>V&#xa0;tomto počítači zatím žádný klíč není. Vytvoří se, jakmile pro někoho připravíte připojení. Pokud ho máte v&#xa0;jiném počítači, tam ho exportujte a&#xa0;zde importujte.</translation>
    </message>
    <message>
        <source>So the key is kept in a file on this computer. Choose a passphrase that locks it. You will be asked for it when a sealed token is opened, and nobody can find it out for you.</source>
        <translation>Klíč se proto uloží do souboru v&#xa0;tomto počítači. Zvolte heslo, kterým se zamkne. Aplikace se na ně zeptá při otevření zapečetěného tokenu a&#xa0;nikdo ho za vás nezjistí.</translation>
    </message>
    <message>
        <source>The file could not be read ({reason}).</source>
        <translation>Soubor nelze přečíst ({reason}).</translation>
    </message>
    <message>
        <source>One moment: locking and unlocking takes a second or two.</source>
        <translation>Okamžik: zamknout a&#xa0;odemknout trvá sekundu či dvě.</translation>
    </message>
    <message>
        <source>Saved to {path}. Whoever has this file and its passphrase can open what is sealed for you, so keep the two apart.</source>
        <translation>Uloženo do {path}. Kdo má tento soubor i&#xa0;heslo k&#xa0;němu, otevře, co je pro vás zapečetěno. Uchovávejte je proto odděleně.</translation>
    </message>
    <message>
        <source>Your key was made. Connections that you prepare from now on name it.</source>
        <translation>Váš klíč je vytvořen. Připojení, která odteď připravíte, ho uvádějí.</translation>
    </message>
    <message>
        <source>This is your key now. Send a connection again to everybody whose sealed token has not come back yet.</source>
        <translation>Toto je teď váš klíč. Komu jste poslali připojení a&#xa0;zapečetěný token se od něj ještě nevrátil, tomu pošlete připojení znovu.</translation>
    </message>
    <message>
        <source>This is the key that you have already. What was sealed for it opens here.</source>
        <translation>Tento klíč už máte. Co je pro něj zapečetěné, se tu otevře.</translation>
    </message>
    <message>
        <source>Replace your key? What was sealed for it will not open any more, on this computer or on any other, unless you have exported it.</source>
        <translation>Nahradit váš klíč? Co pro něj bylo zapečetěno, už neotevřete v&#xa0;tomto ani v&#xa0;jiném počítači, pokud klíč není exportovaný.</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>One of the further parameters cannot be used</source>
        <translation>Jeden z&#xa0;dalších parametrů nelze použít</translation>
    </message>
    <message>
        <source>Under Other settings, write each further parameter on a line of its own, as a name, an equals sign and a value: prompt=login.</source>
        <translation>V&#xa0;části Další nastavení pište každý další parametr na vlastní řádek: název, rovnítko a&#xa0;hodnotu, například prompt=login.</translation>
    </message>
    <message>
        <source>The app sets this one itself, to keep the sign-in safe. Remove its line from the further parameters under Other settings; the permissions, the client ID and the redirect URL have fields of their own.</source>
        <translation>Tento parametr nastavuje aplikace sama, aby bylo přihlášení bezpečné. Odstraňte jeho řádek z&#xa0;dalších parametrů v&#xa0;části Další nastavení; oprávnění, client&#xa0;ID a&#xa0;adresa pro přesměrování mají vlastní pole.</translation>
    </message>
    <message>
        <source>It is there twice. Remove one of its lines from the further parameters under Other settings.</source>
        <translation>Je uveden dvakrát. Odstraňte jeden z&#xa0;jeho řádků z&#xa0;dalších parametrů v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>With this value of response_mode the answer would not reach the app. Write response_mode=form_post or response_mode=query, or remove the line under Other settings.</source>
        <translation>S&#xa0;touto hodnotou response_mode by se odpověď do aplikace nedostala. Napište response_mode=form_post nebo response_mode=query, nebo řádek v&#xa0;části Další nastavení odstraňte.</translation>
    </message>
    <message>
        <source>They are too long to be part of an address. Remove some of the lines under Other settings.</source>
        <translation>Parametry jsou příliš dlouhé na to, aby byly součástí adresy. Odstraňte některé řádky v&#xa0;části Další nastavení.</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Opening the sealed token</source>
        <translation>Otevírání zapečetěného tokenu</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Skrýt heslo</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>O&amp;tevřít</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Zk&amp;usit znovu</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Z&amp;rušit</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase</source>
        <translation>&amp;Heslo</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>This is a page of {portal} itself, so the sign-in has not ended yet. Go on there: sign in, and allow the access. If it shows an error, open “An error of the portal” above.</source>
        <translation>Toto je stránka samotného portálu {portal}, takže přihlášení ještě neskončilo. Pokračujte na ní: přihlaste se a&#xa0;povolte přístup. Pokud ukazuje chybu, otevřete výše řádek „Chybu portálu“.</translation>
    </message>
    <message>
        <source>This address does not say which sign-in it belongs to, so it cannot be used. Copy the whole address, from its beginning to its end.</source>
        <translation>Z&#xa0;této adresy není poznat, ke kterému přihlášení patří, takže ji nelze použít. Zkopírujte celou adresu od začátku do konce.</translation>
    </message>
    <message>
        <source>This address has no code in it. Copy the whole address, from its beginning to its end.</source>
        <translation>V&#xa0;této adrese není kód. Zkopírujte celou adresu od začátku do konce.</translation>
    </message>
    <message>
        <source>This address was already used.</source>
        <translation>Tato adresa už byla použita.</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy the whole address of the page that the browser ended on, from the newest tab.</source>
        <translation>Tato adresa nepatří k&#xa0;tomuto přihlášení. Zkopírujte z&#xa0;nejnovější karty celou adresu stránky, na které prohlížeč skončil.</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>paste the whole address here</source>
        <translation>sem vložte celou adresu</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>Adresa, na které prohlížeč skončil</translation>
    </message>
    <message>
        <source>&amp;Use this address</source>
        <translation>Použít tuto adre&amp;su</translation>
    </message>
    <message>
        <source>Add&amp;ress of the page that the browser ended on</source>
        <translation>Adresa s&amp;tránky, na které prohlížeč skončil</translation>
    </message>
    <message>
        <source>Did it end on a page that did not lead back here? Paste its add&amp;ress:</source>
        <translation>Skončil na s&amp;tránce, která nevede zpátky sem? Vložte její adresu:</translation>
    </message>
</context>
<context>
    <name>PastePart</name>
    <message>
        <source>&amp;Choose what the token may do</source>
        <translation>Vybrat, &amp;co smí token dělat</translation>
    </message>
    <message>
        <source>A new connection asks to see settings and state, and for nothing more.</source>
        <translation>Nové připojení žádá jen o&#xa0;zobrazení nastavení a&#xa0;stavu, o&#xa0;nic víc.</translation>
    </message>
    <message>
        <source>Copy the client ID, and then the secret, from the portal.</source>
        <translation>Zkopírujte z&#xa0;portálu client&#xa0;ID a&#xa0;pak client&#xa0;secret.</translation>
    </message>
    <message>
        <source>Paste each into its field here.</source>
        <translation>Každý údaj vložte zde do jeho pole.</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>Both read from what you pasted</source>
        <translation>Oboje přečteno z&#xa0;vloženého textu</translation>
    </message>
    <message>
        <source>The ID was read from what you pasted</source>
        <translation>ID přečteno z&#xa0;vloženého textu</translation>
    </message>
    <message>
        <source>The secret was read from what you pasted</source>
        <translation>Tajný klíč přečten z&#xa0;vloženého textu</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Co jste vložili</translation>
    </message>
    <message>
        <source>What you pasted does not say which it is. Compare it with the message.</source>
        <translation>Z&#xa0;toho, co jste vložili, to není poznat. Porovnejte to se zprávou.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nic z&#xa0;toho</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zpět</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Použít</translation>
    </message>
    <message>
        <source>There is nothing to paste yet. Copy the whole message first.</source>
        <translation>Zatím není co vložit. Nejdřív zkopírujte celou zprávu.</translation>
    </message>
    <message>
        <source>There is no ID and no secret in what you copied. Copy the whole message, then press Paste.</source>
        <translation>V&#xa0;tom, co jste zkopírovali, není ID ani tajný klíč. Zkopírujte celou zprávu a&#xa0;stiskněte Vložit.</translation>
    </message>
    <message>
        <source>That is too long for a message. Copy only the part with the ID and the secret.</source>
        <translation>Na zprávu je to příliš dlouhé. Zkopírujte jen část s&#xa0;ID a&#xa0;tajným klíčem.</translation>
    </message>
    <message>
        <source>This is the address that the browser ended on. It is of use only while a sign-in waits for it.</source>
        <translation>Toto je adresa, na které skončil prohlížeč. Hodí se, jen když na ni čeká přihlášení.</translation>
    </message>
    <message>
        <source>Only the ID was found. If there is a secret, it may be in another message: paste that as well.</source>
        <translation>Našlo se jen ID. Máte-li i&#xa0;tajný klíč, může být v&#xa0;jiné zprávě: vložte i&#xa0;tu.</translation>
    </message>
    <message>
        <source>Only the secret was found. The ID may be in another message: paste that as well.</source>
        <translation>Našel se jen tajný klíč. ID může být v&#xa0;jiné zprávě: vložte i&#xa0;tu.</translation>
    </message>
    <message>
        <source>Both were found.</source>
        <translation>Nalezeno obojí.</translation>
    </message>
    <message>
        <source>Is this the ID?</source>
        <translation>Je tohle ID?</translation>
    </message>
    <message>
        <source>Which of these is the ID?</source>
        <translation>Co z&#xa0;toho je ID?</translation>
    </message>
    <message>
        <source>Is this the secret?</source>
        <translation>Je tohle tajný klíč?</translation>
    </message>
    <message>
        <source>Which of these is the secret?</source>
        <translation>Co z&#xa0;toho je tajný klíč?</translation>
    </message>
    <message>
        <source>Which of these is the portal?</source>
        <translation>Který z&#xa0;nich je váš portál?</translation>
    </message>
    <message>
        <source>First the ID and the secret: paste the whole message here, or type them in. Then press “Prepare for somebody else” below.</source>
        <translation>Nejdřív ID a&#xa0;tajný klíč: vložte sem celou zprávu, nebo je napište. Pak dole stiskněte „Připravit pro někoho jiného“.</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>What the token may do</source>
        <translation>Co smí token dělat</translation>
    </message>
    <message>
        <source>what the portal decides</source>
        <translation>co určí portál</translation>
    </message>
</context>
<context>
    <name>Plain</name>
    <message>
        <source>First see that other web pages open in the browser: otherwise the network is at fault.</source>
        <translation>Nejdříve ověřte, že se v&#xa0;prohlížeči otevřou jiné webové stránky: jinak je chyba v&#xa0;síti.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If the portal opens in the browser, a firewall may be in the way of this app: ask the IT department.</source>
        <translation>Zkuste to znovu za několik minut. Pokud se portál v&#xa0;prohlížeči otevře, může této aplikaci bránit firewall: obraťte se na oddělení IT.</translation>
    </message>
    <message>
        <source>A security program or a company&apos;s proxy may be in the way: ask the IT department.</source>
        <translation>Může tomu bránit bezpečnostní program nebo firemní proxy: obraťte se na oddělení IT.</translation>
    </message>
    <message>
        <source>A hotel&apos;s or a company&apos;s network may be answering in the portal&apos;s place: open any web page in the browser, then try again.</source>
        <translation>Možná místo portálu odpovídá hotelová nebo firemní síť: otevřete v&#xa0;prohlížeči libovolnou webovou stránku a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>If you get no further, send this {to_sender}. It says what happened.</source>
        <translation>Pokud se nedostanete dál, pošlete tento text {to_sender}. Je v&#xa0;něm, co se stalo.</translation>
    </message>
    <message>
        <source>This is ready to be sent {to_sender}, by mail or message.</source>
        <translation>Tento text pošlete e-mailem nebo zprávou {to_sender}.</translation>
    </message>
    <message>
        <source>You did nothing wrong: this is for {sender} to put right. Send them the text below, and try again when they have answered.</source>
        <translation>Není to vaše chyba: napravit to může {sender}. Pošlete mu text, který je níže připraven, a&#xa0;až odpoví, zkuste to znovu.</translation>
    </message>
    <message>
        <source>The portal may not know yet where to send your browser back to. Send this {to_sender}, and open the browser again when they have answered.</source>
        <translation>Portál možná ještě neví, kam má váš prohlížeč vrátit. Pošlete tento text {to_sender}. Po odpovědi otevřete prohlížeč znovu.</translation>
    </message>
    <message>
        <source>In the end the browser shows a page of {host}. Copy the address of that page from the top of the browser, and paste it below. Whoever runs {host} sees it too, and may take the access with it.</source>
        <translation>Nakonec prohlížeč zobrazí stránku serveru {host}. Zkopírujte její adresu z&#xa0;horního řádku prohlížeče a&#xa0;vložte ji níže. Provozovatel serveru {host} ji uvidí také a&#xa0;může s&#xa0;ní přístup získat.</translation>
    </message>
    <message>
        <source>This connection cannot be used as it is</source>
        <translation>Toto připojení nelze v&#xa0;této podobě použít</translation>
    </message>
    <message>
        <source>Another window of Netrex Token is signing in</source>
        <translation>Přihlášení probíhá v&#xa0;jiném okně aplikace Netrex Token</translation>
    </message>
    <message>
        <source>Finish or cancel there, and try again here.</source>
        <translation>Dokončete ho tam, nebo ho zrušte, a&#xa0;zde to zkuste znovu.</translation>
    </message>
    <message>
        <source>Another program on this computer is in the way</source>
        <translation>Překáží jiný program v&#xa0;tomto počítači</translation>
    </message>
    <message>
        <source>This computer does not let Netrex Token hear from the portal</source>
        <translation>Tento počítač nedovolí aplikaci Netrex Token přijmout odpověď portálu</translation>
    </message>
    <message>
        <source>Try again, and finish signing in in the browser.</source>
        <translation>Zkuste to znovu a&#xa0;dokončete přihlášení v&#xa0;prohlížeči.</translation>
    </message>
    <message>
        <source>The answer may have come from somewhere else than the portal</source>
        <translation>Odpověď možná nepřišla od portálu, ale odjinud</translation>
    </message>
    <message>
        <source>For safety it was not used, and no token was asked for.</source>
        <translation>Z&#xa0;bezpečnostních důvodů nebyla použita a&#xa0;o&#xa0;token se nežádalo.</translation>
    </message>
    <message>
        <source>The portal does not accept this connection</source>
        <translation>Portál toto připojení nepřijímá</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>Pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>Try again, and finish in the browser within a minute.</source>
        <translation>Zkuste to znovu a&#xa0;přihlášení v&#xa0;prohlížeči dokončete do minuty.</translation>
    </message>
    <message>
        <source>It occupies the place at which Netrex Token would hear from the portal. Close programs that you do not need, or restart the computer, and try again.</source>
        <translation>Obsadil místo, na kterém Netrex Token čeká na odpověď portálu. Zavřete programy, které nepotřebujete, nebo počítač restartujte a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>The system or a security program keeps the place for it for itself.</source>
        <translation>Systém nebo bezpečnostní program si místo pro ni vyhradil pro sebe.</translation>
    </message>
    <message>
        <source>A web page came instead of the portal&apos;s answer</source>
        <translation>Místo odpovědi portálu přišla webová stránka</translation>
    </message>
    <message>
        <source>A hotel or company network may ask you to sign in first: open any web page in the browser, then try again.</source>
        <translation>Hotelová nebo firemní síť možná chce, abyste se nejdříve přihlásili: otevřete v&#xa0;prohlížeči libovolnou webovou stránku a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>A firewall or another guard of the network answered in the portal&apos;s place. Try again from another network, or ask whoever looks after this one.</source>
        <translation>Místo portálu odpověděl firewall nebo jiná ochrana sítě. Zkuste to znovu z&#xa0;jiné sítě, nebo se zeptejte toho, kdo tuto síť spravuje.</translation>
    </message>
    <message>
        <source>For safety it was not used. Try again.</source>
        <translation>Pro jistotu nebyla použita. Zkuste to znovu.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer cannot be used</source>
        <translation>Odpověď portálu nelze použít</translation>
    </message>
    <message>
        <source>The portal does not give all that this connection asks for</source>
        <translation>Portál neposkytuje vše, o&#xa0;co toto připojení žádá</translation>
    </message>
    <message>
        <source>Try again, and answer what the portal asks in the browser.</source>
        <translation>Zkuste to znovu a&#xa0;odpovězte v&#xa0;prohlížeči na to, na co se portál ptá.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Zkuste to znovu za několik minut.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Zkuste to znovu.</translation>
    </message>
</context>
<context>
    <name>PortalError</name>
    <message>
        <source>Is the application your own? See where it goes</source>
        <translation>Je to vaše vlastní aplikace? Podívejte se, kam to patří</translation>
    </message>
    <message>
        <source>It is about the redirect URL, or redirect_uri</source>
        <translation>Píše se v&#xa0;ní o&#xa0;redirect URL nebo redirect_uri</translation>
    </message>
    <message>
        <source>The portal does not know this address yet. It has to stand there exactly so:</source>
        <translation>Portál tuto adresu ještě nezná. Musí tam být zapsaná přesně takto:</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>It is about the client ID, or the application is unknown</source>
        <translation>Píše se v&#xa0;ní o&#xa0;client&#xa0;ID nebo o&#xa0;neznámé aplikaci</translation>
    </message>
    <message>
        <source>Compare it with the one that you were given. To paste it once more, press Cancel first:</source>
        <translation>Porovnejte ho s&#xa0;tím, které jste dostali. Chcete-li ho vložit znovu, stiskněte nejdřív Zrušit:</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>It is about permissions, or scope</source>
        <translation>Píše se v&#xa0;ní o&#xa0;oprávněních nebo o&#xa0;scope</translation>
    </message>
    <message>
        <source>These are asked for. The portal has to allow them for this ID, or ask for fewer:</source>
        <translation>O&#xa0;tato oprávnění se žádá. Portál je pro toto ID musí povolit, nebo jich žádejte méně:</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Oprávnění</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice portal could not be started on this computer.</source>
        <translation>Cvičný portál se v&#xa0;tomto počítači nepodařilo spustit.</translation>
    </message>
    <message>
        <source>Practice portal</source>
        <translation>Cvičný portál</translation>
    </message>
    <message>
        <source>For practice: nothing here is real. Press “Sign in with browser”.</source>
        <translation>Na zkoušku: nic zde není skutečné. Stiskněte „Přihlásit se v&#xa0;prohlížeči“.</translation>
    </message>
</context>
<context>
    <name>Practice pages</name>
    <message>
        <source>Practice portal: nothing here is real</source>
        <translation>Cvičný portál: nic zde není skutečné</translation>
    </message>
    <message>
        <source>Practice portal</source>
        <translation>Cvičný portál</translation>
    </message>
    <message>
        <source>Here you can try the app without an account: the user, the cameras and the tokens are made up.</source>
        <translation>Zde můžete vyzkoušet aplikaci bez účtu: uživatel, kamery i&#xa0;tokeny jsou vymyšlené.</translation>
    </message>
    <message>
        <source>Go back to the app and press “Sign in with browser”.</source>
        <translation>Vraťte se do aplikace a&#xa0;stiskněte „Přihlásit se v&#xa0;prohlížeči“.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Registered redirect URLs</source>
        <translation>Zapsané adresy pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>The practice user is filled in already. Just press “Sign in”.</source>
        <translation>Cvičný uživatel je už vyplněný. Stačí stisknout „Přihlásit se“.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Uživatelské jméno</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>That is not the practice user. It is filled in again below.</source>
        <translation>To není cvičný uživatel. Níže je znovu vyplněný.</translation>
    </message>
    <message>
        <source>{name} asks for access to your cameras</source>
        <translation>{name} žádá o&#xa0;přístup k&#xa0;vašim kamerám</translation>
    </message>
    <message>
        <source>If you allow it, its token may do the following:</source>
        <translation>Pokud přístup povolíte, token smí:</translation>
    </message>
    <message>
        <source>After your answer the browser goes to</source>
        <translation>Po vaší odpovědi prohlížeč přejde na adresu</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Povolit</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Odmítnout</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>To se nepovedlo</translation>
    </message>
    <message>
        <source>Go back to the app and start the sign-in again.</source>
        <translation>Vraťte se do aplikace a&#xa0;začněte přihlášení znovu.</translation>
    </message>
    <message>
        <source>The portal does not know this client ID.</source>
        <translation>Portál toto client&#xa0;ID nezná.</translation>
    </message>
    <message>
        <source>There is no page at this address.</source>
        <translation>Na této adrese žádná stránka není.</translation>
    </message>
    <message>
        <source>This address cannot be used in this way.</source>
        <translation>Tuto adresu nelze takto použít.</translation>
    </message>
    <message>
        <source>This portal does not go by the name it was called by.</source>
        <translation>Tento portál nemá jméno, pod kterým byl osloven.</translation>
    </message>
    <message>
        <source>This page was used already, or is too old.</source>
        <translation>Tato stránka už byla použita, nebo je příliš stará.</translation>
    </message>
    <message>
        <source>The request cannot be understood.</source>
        <translation>Požadavku nelze porozumět.</translation>
    </message>
    <message>
        <source>This redirect URL is not registered</source>
        <translation>Tato adresa pro přesměrování není zapsaná</translation>
    </message>
    <message>
        <source>The portal did not send the browser back, because it does not know where that would lead.</source>
        <translation>Portál prohlížeč neposlal zpět, protože neví, kam by to vedlo.</translation>
    </message>
    <message>
        <source>Redirect URL received</source>
        <translation>Přijatá adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>None, or more than one</source>
        <translation>Žádná, nebo více než jedna</translation>
    </message>
    <message>
        <source>On the real portal, add the address received, exactly as it stands here, to the redirect URLs of your OAuth2 application.</source>
        <translation>Ve skutečném portálu přidejte přijatou adresu, přesně tak, jak zde stojí, mezi adresy Redirect URL své OAuth2 Application.</translation>
    </message>
    <message>
        <source>See settings and state</source>
        <translation>Zobrazit nastavení a&#xa0;stav</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Měnit nastavení</translation>
    </message>
    <message>
        <source>Watch live video</source>
        <translation>Sledovat živé video</translation>
    </message>
    <message>
        <source>Transmit sound to cameras</source>
        <translation>Přenášet zvuk do kamer</translation>
    </message>
    <message>
        <source>Move cameras</source>
        <translation>Otáčet kamerami</translation>
    </message>
    <message>
        <source>Switch camera lights</source>
        <translation>Ovládat světla kamer</translation>
    </message>
    <message>
        <source>Play audio clips on cameras</source>
        <translation>Přehrávat zvuky na kamerách</translation>
    </message>
    <message>
        <source>Watch recordings</source>
        <translation>Sledovat záznamy</translation>
    </message>
    <message>
        <source>Delete recordings</source>
        <translation>Mazat záznamy</translation>
    </message>
    <message>
        <source>See events</source>
        <translation>Zobrazit události</translation>
    </message>
    <message>
        <source>Can change and delete</source>
        <translation>Může měnit a&#xa0;mazat</translation>
    </message>
    <message>
        <source>Deletes; this cannot be undone</source>
        <translation>Maže; nelze to vrátit zpět</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>somebody who gives no name</source>
        <translation>někdo, kdo neuvádí jméno</translation>
    </message>
    <message>
        <source>whatever the portal gives when nothing is asked for</source>
        <translation>co portál dá, když se o&#xa0;nic nežádá</translation>
    </message>
    <message>
        <source>This portal is on this computer: nobody reaches it from another one.</source>
        <translation>Tento portál je v&#xa0;tomto počítači: z&#xa0;jiného se k&#xa0;němu nikdo nedostane.</translation>
    </message>
    <message>
        <source>They are told that {host} is not one of the portals that the app knows.</source>
        <translation>Příjemce uvidí upozornění, že {host} není mezi portály, které aplikace zná.</translation>
    </message>
    <message>
        <source>After they have signed in their browser ends at {host}, and they have to paste its address. Whoever runs {host} may take the access, and they are told so.</source>
        <translation>Po přihlášení skončí prohlížeč příjemce na {host} a&#xa0;příjemce musí vložit adresu, která v&#xa0;něm je. Provozovatel {host} může přístup získat, a&#xa0;příjemce se to dozví.</translation>
    </message>
    <message>
        <source>PKCE, which is off here, is on at their end: no file can switch it off.</source>
        <translation>PKCE, které je zde vypnuté, bude u&#xa0;příjemce zapnuté: žádný soubor ho vypnout nemůže.</translation>
    </message>
    <message>
        <source>The further parameters under Other settings are not in the file: no file can carry them.</source>
        <translation>Další parametry v&#xa0;části Další nastavení v&#xa0;souboru nejsou: žádný soubor je nést nemůže.</translation>
    </message>
    <message>
        <source>Nothing was written yet: your key was changed meanwhile, such as in another window. It is shown as it is now. Press once more.</source>
        <translation>Zatím se nic nezapsalo: váš klíč se mezitím změnil, třeba v&#xa0;jiném okně. Teď je zobrazen ten současný. Stiskněte tlačítko ještě jednou.</translation>
    </message>
    <message>
        <source>This is too long by {count}: {longest} characters go into the file.</source>
        <translation>Znaků navíc: {count}. Do souboru se jich vejde {longest}.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>Text je příliš dlouhý. Zkraťte ho.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be seen. Type it again, without pasting.</source>
        <translation>Je v&#xa0;tom znak, který není vidět. Zadejte text znovu, bez vkládání.</translation>
    </message>
    <message>
        <source>The portal address</source>
        <translation>Adresa portálu</translation>
    </message>
    <message>
        <source>The client ID</source>
        <translation>Client&#xa0;ID</translation>
    </message>
    <message>
        <source>The client secret</source>
        <translation>Client&#xa0;secret</translation>
    </message>
    <message>
        <source>The redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>The list of permissions</source>
        <translation>Seznam oprávnění</translation>
    </message>
    <message>
        <source>The authorization endpoint</source>
        <translation>Adresa pro přihlášení</translation>
    </message>
    <message>
        <source>The token endpoint</source>
        <translation>Adresa pro vydání tokenu</translation>
    </message>
    <message>
        <source>The revocation endpoint</source>
        <translation>Adresa pro zrušení platnosti</translation>
    </message>
    <message>
        <source>The API endpoint</source>
        <translation>Adresa API</translation>
    </message>
    <message>
        <source>The issuer</source>
        <translation>Vydavatel</translation>
    </message>
    <message>
        <source>This connection cannot be handed over as it is</source>
        <translation>Toto připojení nelze předat tak, jak je</translation>
    </message>
    <message>
        <source>{what}: {what_is_wrong}. Change it on the connection page.</source>
        <translation>{what}: {what_is_wrong}. Změňte to na stránce připojení.</translation>
    </message>
    <message>
        <source>too many characters</source>
        <translation>příliš mnoho znaků</translation>
    </message>
    <message>
        <source>there is a character in it that no file may hold</source>
        <translation>je v&#xa0;tom znak, který nesmí být v&#xa0;žádném souboru</translation>
    </message>
    <message>
        <source>at their end it would lead to their own computer</source>
        <translation>u&#xa0;příjemce by vedla do jeho vlastního počítače</translation>
    </message>
    <message>
        <source>no file may hold it as it is</source>
        <translation>tak, jak je, nesmí být v&#xa0;žádném souboru</translation>
    </message>
    <message>
        <source>Writing it. To lock the secret takes a second or two.</source>
        <translation>Soubor se zapisuje. Zamknout tajný klíč trvá sekundu či dvě.</translation>
    </message>
    <message>
        <source>Saved to {path}. Attach it to a mail to whoever has the portal account; the text for the mail can be copied below.</source>
        <translation>Uloženo do {path}. Přiložte soubor k&#xa0;e-mailu tomu, kdo má účet na portálu; text e-mailu zkopírujete níže.</translation>
    </message>
    <message>
        <source>Copied, with what they have to do. Paste all of it into a message to whoever has the portal account.</source>
        <translation>Zkopírováno i&#xa0;s&#xa0;návodem pro příjemce. Vložte to celé do zprávy tomu, kdo má účet na portálu.</translation>
    </message>
    <message>
        <source>Open the attached file “{file}” with a double click.</source>
        <translation>Přiložený soubor „{file}“ otevřete dvojím kliknutím.</translation>
    </message>
    <message>
        <source>Start it, press “Open what you were sent”, and paste this whole message there.</source>
        <translation>Spusťte ho, stiskněte „Otevřít, co vám poslali“ a&#xa0;celou tuto zprávu tam vložte.</translation>
    </message>
    <message>
        <source>Read what is asked for, press “Sign in”, and sign in to {portal} in your browser.</source>
        <translation>Přečtěte si, o&#xa0;co žádám, stiskněte „Přihlásit se“ a&#xa0;přihlaste se v&#xa0;prohlížeči k&#xa0;portálu {portal}.</translation>
    </message>
    <message>
        <source>Then press the button that seals the token and copies it, and paste that into your answer to me.</source>
        <translation>Pak stiskněte tlačítko, které token zapečetí a&#xa0;zkopíruje, a&#xa0;vložte ho do odpovědi na tento e-mail.</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Dobrý den,</translation>
    </message>
    <message>
        <source>I need access to your cameras. It takes about three minutes, and I see no password:</source>
        <translation>potřebuji přístup k&#xa0;vašim kamerám. Zabere to asi tři minuty a&#xa0;žádné heslo neuvidím:</translation>
    </message>
    <message>
        <source>You will be asked for a code: I tell it to you on the phone.</source>
        <translation>Aplikace se vás zeptá na kód: ten vám sdělím telefonicky.</translation>
    </message>
    <message>
        <source>Only I can open what you send back. If you did not expect this mail, please call me.</source>
        <translation>Co mi pošlete zpět, otevřu jen já. Pokud jste tento e-mail nečekali, zavolejte mi prosím.</translation>
    </message>
    <message>
        <source>Get the program Netrex Token from {address}, and install it.</source>
        <translation>Stáhněte si program Netrex Token z&#xa0;{address} a&#xa0;nainstalujte ho.</translation>
    </message>
    <message>
        <source>Install the program Netrex Token. If you have not got it, ask me where it is.</source>
        <translation>Nainstalujte si program Netrex Token. Pokud ho nemáte, zeptejte se mě, kde ho najdete.</translation>
    </message>
    <message>
        <source>Tell them the code on the phone.</source>
        <translation>Kód mu sdělte telefonicky.</translation>
    </message>
    <message>
        <source>When the answer comes, double-click it, or drop it on this window.</source>
        <translation>Až přijde odpověď, otevřete ji dvojím kliknutím nebo ji přetáhněte na toto okno.</translation>
    </message>
    <message>
        <source>it is not at the portal where they sign in</source>
        <translation>nevede na portál, na kterém se příjemce přihlašuje</translation>
    </message>
</context>
<context>
    <name>PrepareController</name>
    <message>
        <source>Connection</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Connections (*{suffix})</source>
        <translation>Připojení (*{suffix})</translation>
    </message>
    <message>
        <source>Save the file to send</source>
        <translation>Uložit soubor k&#xa0;odeslání</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Prepare for somebody else</source>
        <translation>Připravit pro někoho jiného</translation>
    </message>
    <message>
        <source>You send a file, they sign in at the portal, and what comes back only you can open.</source>
        <translation>Vy pošlete soubor, příjemce se přihlásí k&#xa0;portálu, a&#xa0;co se vrátí, otevřete jen vy.</translation>
    </message>
    <message>
        <source>a name that they know you by</source>
        <translation>jméno, pod kterým vás příjemce zná</translation>
    </message>
    <message>
        <source>what the token is for, and how they can reach you</source>
        <translation>k&#xa0;čemu token bude a&#xa0;jak vás příjemce zastihne</translation>
    </message>
    <message>
        <source>Copy &amp;text for the mail</source>
        <translation>Ko&amp;pírovat text e-mailu</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text zkopírován</translation>
    </message>
    <message>
        <source>Such as the customer&apos;s: the file is named after it, and the token that comes back bears it.</source>
        <translation>Třeba jméno zákazníka: bude se tak jmenovat soubor i&#xa0;token, který se vrátí.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Vaše &amp;jméno</translation>
    </message>
    <message>
        <source>&amp;Name of the connection</source>
        <translation>Ná&amp;zev připojení</translation>
    </message>
    <message>
        <source>A few &amp;words for them</source>
        <translation>Pár &amp;slov pro příjemce</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>Back to the connection</source>
        <translation>Zpět k&#xa0;připojení</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Kopírovat jako te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Save file to send…</source>
        <translation>Ulož&amp;it soubor k&#xa0;odeslání…</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Who asks</source>
        <translation>Kdo žádá</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portál</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>The token may</source>
        <translation>Token smí</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Co příjemce uvidí</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This computer is not connected to the network</source>
        <translation>Tento počítač není připojen k&#xa0;síti</translation>
    </message>
    <message>
        <source>{host} was not found</source>
        <translation>Adresa {host} nebyla nalezena</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} neodpovídá</translation>
    </message>
    <message>
        <source>{host} took too long to answer</source>
        <translation>{host} příliš dlouho neodpovídá</translation>
    </message>
    <message>
        <source>The connection to {host} broke off</source>
        <translation>Spojení s&#xa0;{host} se přerušilo</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made</source>
        <translation>Zabezpečené spojení s&#xa0;{host} se nepodařilo navázat</translation>
    </message>
    <message>
        <source>{host} does not answer as a web server does</source>
        <translation>{host} neodpovídá jako webový server</translation>
    </message>
    <message>
        <source>Check the network connection, and try again in a moment.</source>
        <translation>Zkontrolujte připojení k&#xa0;síti a&#xa0;za chvíli to zkuste znovu.</translation>
    </message>
    <message>
        <source>Did it show an error? Then try again, and open “An error of the portal” on the page that waits. Did it show nothing? Check your setup.</source>
        <translation>Ukázal prohlížeč chybu? Zkuste to znovu a&#xa0;na stránce, která čeká, otevřete řádek „Chybu portálu“. Neukázal nic? Zkontrolujte nastavení.</translation>
    </message>
    <message>
        <source>Were you given the ID and the secret? Send this to whoever gave them to you.</source>
        <translation>Máte ID a&#xa0;tajný klíč od někoho? Pošlete mu tento text.</translation>
    </message>
    <message>
        <source>The setting REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE names a file that is missing or damaged. Ask whoever set up this computer to take the setting away, and to add a company&apos;s own certificate to those of the system.</source>
        <translation>Nastavení REQUESTS_CA_BUNDLE nebo CURL_CA_BUNDLE odkazuje na soubor, který chybí nebo je poškozený. Požádejte toho, kdo počítač nastavil, ať toto nastavení zruší a&#xa0;vlastní certifikát firmy přidá mezi certifikáty systému.</translation>
    </message>
    <message>
        <source>Connect it to the network or the Wi-Fi, see that a web page opens in the browser, and try again.</source>
        <translation>Připojte ho k&#xa0;síti nebo k&#xa0;Wi-Fi, ověřte, že se v&#xa0;prohlížeči otevře webová stránka, a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>Certifikát serveru {host} není důvěryhodný</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid today</source>
        <translation>Certifikát serveru {host} k&#xa0;dnešnímu dni neplatí</translation>
    </message>
    <message>
        <source>The certificate is not that of {host}</source>
        <translation>Certifikát nepatří serveru {host}</translation>
    </message>
    <message>
        <source>This computer&apos;s file of certificates cannot be used</source>
        <translation>Soubor s&#xa0;certifikáty v&#xa0;tomto počítači nelze použít</translation>
    </message>
    <message>
        <source>The proxy does not let this app through to {host}</source>
        <translation>Proxy tuto aplikaci k&#xa0;serveru {host} nepustí</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} wants a password</source>
        <translation>Proxy na cestě k&#xa0;serveru {host} chce heslo</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} does not answer</source>
        <translation>Proxy na cestě k&#xa0;serveru {host} neodpovídá</translation>
    </message>
    <message>
        <source>If you are away from the company&apos;s network, switch the proxy off in the system&apos;s network settings, or connect by VPN. Then try again.</source>
        <translation>Pokud jste mimo firemní síť, vypněte proxy v&#xa0;nastavení sítě systému, nebo se připojte přes VPN. Pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>It should be the address of an http proxy, such as http://proxy:8080, or of a SOCKS proxy, such as socks5://proxy:1080. Ask the IT department for it.</source>
        <translation>Má to být adresa proxy typu http, například http://proxy:8080, nebo SOCKS, například socks5://proxy:1080. Požádejte o&#xa0;ni oddělení IT.</translation>
    </message>
    <message>
        <source>The portal no longer accepts this sign-in</source>
        <translation>Portál toto přihlášení už nepřijímá</translation>
    </message>
    <message>
        <source>Try again, and finish in the browser within a minute. If it stays so, compare the redirect URL with the one in the portal: they must be the same to the last character.</source>
        <translation>Zkuste to znovu a&#xa0;přihlášení v&#xa0;prohlížeči dokončete do minuty. Pokud se to opakuje, porovnejte adresu pro přesměrování s&#xa0;adresou v&#xa0;portálu: musí se shodovat do posledního znaku.</translation>
    </message>
    <message>
        <source>The portal did not give a token</source>
        <translation>Portál token nevydal</translation>
    </message>
    <message>
        <source>Try again. If it stays so, what the portal said below may tell why; show it to the portal&apos;s support.</source>
        <translation>Zkuste to znovu. Pokud se to opakuje, může důvod napovědět odpověď portálu níže; ukažte ji podpoře portálu.</translation>
    </message>
    <message>
        <source>The portal does not accept this ID. Paste it again, whole, or ask for a new one.</source>
        <translation>Portál toto ID nepřijal. Vložte ho znovu a&#xa0;celé, nebo požádejte o&#xa0;nové.</translation>
    </message>
    <message>
        <source>The portal does not accept this secret. Paste it again, whole, or ask for a new one.</source>
        <translation>Portál tento tajný klíč nepřijal. Vložte ho znovu a&#xa0;celý, nebo požádejte o&#xa0;nový.</translation>
    </message>
    <message>
        <source>The portal does not give one of these permissions</source>
        <translation>Některé z&#xa0;těchto oprávnění portál neuděluje</translation>
    </message>
    <message>
        <source>Ask for fewer permissions. What the portal said below may tell which one it was.</source>
        <translation>Požádejte o&#xa0;méně oprávnění. O&#xa0;které jde, může napovědět odpověď portálu níže.</translation>
    </message>
    <message>
        <source>The portal has a problem of its own</source>
        <translation>Portál má potíže</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays so, tell the portal&apos;s support.</source>
        <translation>Zkuste to znovu za několik minut. Pokud se to opakuje, sdělte to podpoře portálu.</translation>
    </message>
    <message>
        <source>Set it right first: a wrong clock can be the cause.</source>
        <translation>Nejprve je nařiďte správně: příčinou mohou být špatně jdoucí hodiny.</translation>
    </message>
    <message>
        <source>The portal did not understand the request for the token</source>
        <translation>Portál žádosti o&#xa0;token neporozuměl</translation>
    </message>
    <message>
        <source>The server answered with a web page, not with a token</source>
        <translation>Server místo tokenu poslal webovou stránku</translation>
    </message>
    <message>
        <source>The server&apos;s answer was empty</source>
        <translation>Odpověď serveru byla prázdná</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read</source>
        <translation>Odpověď serveru nelze přečíst</translation>
    </message>
    <message>
        <source>There was no token in the server&apos;s answer</source>
        <translation>V&#xa0;odpovědi serveru nebyl žádný token</translation>
    </message>
    <message>
        <source>The token that the server sent cannot be used</source>
        <translation>Token, který server poslal, nelze použít</translation>
    </message>
    <message>
        <source>The server&apos;s answer was far too long</source>
        <translation>Odpověď serveru byla příliš dlouhá</translation>
    </message>
    <message>
        <source>The portal asks for a pause</source>
        <translation>Portál žádá, abyste chvíli počkali</translation>
    </message>
    <message>
        <source>The portal sends the request elsewhere</source>
        <translation>Portál posílá žádost jinam</translation>
    </message>
    <message>
        <source>A proxy on the way to the portal wants a password</source>
        <translation>Proxy na cestě k&#xa0;portálu chce heslo</translation>
    </message>
    <message>
        <source>It was asked too often in a short time. Try again in a few minutes.</source>
        <translation>Během krátké doby přišlo příliš mnoho žádostí. Zkuste to znovu za několik minut.</translation>
    </message>
    <message>
        <source>Ask the IT department for the proxy settings.</source>
        <translation>Požádejte oddělení IT o&#xa0;nastavení proxy.</translation>
    </message>
    <message>
        <source>Check the spelling of the portal address, and the network connection. Then try again.</source>
        <translation>Zkontrolujte, zda je adresa portálu napsána správně a&#xa0;zda funguje připojení k&#xa0;síti. Pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If the portal opens in the browser, check the portal address; a firewall may also be in the way of this app.</source>
        <translation>Zkuste to znovu za několik minut. Pokud se portál v&#xa0;prohlížeči otevře, zkontrolujte adresu portálu; aplikaci může bránit také firewall.</translation>
    </message>
    <message>
        <source>Check the portal address, its port and whether it begins with https. Then try again.</source>
        <translation>Zkontrolujte adresu portálu, její port a&#xa0;zda začíná https. Pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>The portal does not accept this client ID and secret</source>
        <translation>Portál nepřijal client&#xa0;ID nebo tajný klíč</translation>
    </message>
    <message>
        <source>Paste both again, whole, from what you were given. If the application is your own, the portal shows them: user icon › &lt;/&gt; API › OAuth2 Application; one that was made anew has a new secret. Some providers want the secret in another way: see Client authentication under Other settings.</source>
        <translation>Vložte oba údaje znovu a&#xa0;celé z&#xa0;toho, co jste dostali. Je-li aplikace vaše, ukáže je portál: ikona uživatele › &lt;/&gt;&#xa0;API › OAuth2 Application; znovu vytvořená aplikace má nový tajný klíč. Někteří poskytovatelé chtějí tajný klíč předat jinak: viz Ověření klienta v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>The portal wants you to sign in again</source>
        <translation>Portál chce, abyste se znovu přihlásili</translation>
    </message>
    <message>
        <source>Try again, and answer what the portal asks in the browser. If it asks nothing there, look under Other settings whether the further parameters hold prompt=none, and delete that line.</source>
        <translation>Zkuste to znovu a&#xa0;odpovězte v&#xa0;prohlížeči na to, na co se portál ptá. Pokud se tam na nic neptá, podívejte se v&#xa0;části Další nastavení, zda další parametry neobsahují prompt=none, a&#xa0;ten řádek odstraňte.</translation>
    </message>
    <message>
        <source>This provider does not keep to the standard</source>
        <translation>Tento poskytovatel se nedrží standardu</translation>
    </message>
    <message>
        <source>It wants the client ID under a name of its own, client_key, where the standard has client_id. This app cannot sign in there. Use the provider&apos;s own tool, or ask its support for a standard way (OAuth 2.0).</source>
        <translation>Client&#xa0;ID chce pod vlastním názvem client_key, kde standard má client_id. Tato aplikace se tam přihlásit neumí. Použijte nástroj poskytovatele, nebo se zeptejte jeho podpory na standardní způsob (OAuth 2.0).</translation>
    </message>
    <message>
        <source>Check that the portal address is the portal&apos;s own. For another provider, set its token endpoint and client authentication under Other settings.</source>
        <translation>Zkontrolujte, že adresa portálu je opravdu jeho vlastní adresa. U&#xa0;jiného poskytovatele nastavte adresu pro vydání tokenu a&#xa0;ověření klienta v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>Something in front of the portal turned this app away</source>
        <translation>Něco před portálem tuto aplikaci odmítlo</translation>
    </message>
    <message>
        <source>Only a proof of who you are came, and no access token</source>
        <translation>Přišel jen doklad o&#xa0;tom, kdo jste, a&#xa0;žádný přístupový token</translation>
    </message>
    <message>
        <source>The answer belongs to another sign-in</source>
        <translation>Odpověď patří k&#xa0;jinému přihlášení</translation>
    </message>
    <message>
        <source>This app sent nothing to {host}.</source>
        <translation>Tato aplikace na {host} nic neodeslala.</translation>
    </message>
    <message>
        <source>Check the portal address. If it is right, a security program or a company&apos;s proxy may be in the way: ask the IT department.</source>
        <translation>Zkontrolujte adresu portálu. Pokud je správně, může bránit bezpečnostní program nebo firemní proxy: obraťte se na oddělení IT.</translation>
    </message>
    <message>
        <source>The likely cause is a company&apos;s proxy or a security program that reads along with a certificate of its own. Ask the IT department to add that certificate to this computer.</source>
        <translation>Pravděpodobnou příčinou je firemní proxy nebo bezpečnostní program, který čte komunikaci s&#xa0;vlastním certifikátem. Požádejte oddělení IT, aby tento certifikát do počítače přidalo.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date first: it says {today}. If that is right, the portal or a company&apos;s proxy has not renewed its certificate: tell the portal&apos;s support or the IT department.</source>
        <translation>Nejprve zkontrolujte datum v&#xa0;počítači: ukazuje {today}. Pokud je správné, portál nebo firemní proxy neobnovily svůj certifikát: sdělte to podpoře portálu nebo oddělení IT.</translation>
    </message>
    <message>
        <source>Check the spelling of the portal address. If it is right, a hotel&apos;s or a company&apos;s network may be answering in the portal&apos;s place: open any web page, then try again.</source>
        <translation>Zkontrolujte, zda je adresa portálu napsána správně. Pokud ano, možná místo portálu odpovídá hotelová nebo firemní síť: otevřete libovolnou webovou stránku a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>The setting REQUESTS_CA_BUNDLE or SSL_CERT_FILE names a file that is missing or damaged. Ask whoever set up this computer to mend it.</source>
        <translation>Nastavení REQUESTS_CA_BUNDLE nebo SSL_CERT_FILE odkazuje na soubor, který chybí nebo je poškozený. Požádejte toho, kdo počítač nastavil, o&#xa0;opravu.</translation>
    </message>
    <message>
        <source>Ask the IT department to allow this address for this computer.</source>
        <translation>Požádejte oddělení IT, aby tuto adresu pro tento počítač povolilo.</translation>
    </message>
    <message>
        <source>Ask the IT department to let this computer through without one, or for an address of the proxy that has the password in it.</source>
        <translation>Požádejte oddělení IT, aby tento počítač pouštělo bez hesla, nebo o&#xa0;adresu proxy, která heslo obsahuje.</translation>
    </message>
    <message>
        <source>Remove the quotes around the address in the settings of this computer, or ask the IT department to. It should look like http://proxy:8080.</source>
        <translation>Odstraňte v&#xa0;nastavení tohoto počítače uvozovky kolem adresy, nebo o&#xa0;to požádejte oddělení IT. Má vypadat jako http://proxy:8080.</translation>
    </message>
    <message>
        <source>In the settings of this computer, some characters of a name or a password have to be written in another way: @ as %40, # as %23, / as %2F, : as %3A, \ as %5C, ? as %3F, % as %25, a blank as %20. Change that, or ask the IT department to.</source>
        <translation>V&#xa0;nastavení tohoto počítače se některé znaky jména nebo hesla musí zapsat jinak: @ jako %40, # jako %23, / jako %2F, : jako %3A, \ jako %5C, ? jako %3F, % jako %25, mezera jako %20. Opravte to, nebo o&#xa0;to požádejte oddělení IT.</translation>
    </message>
    <message>
        <source>If it is an http proxy, as most are, write http:// in front of its address in the settings of this computer, even for pages that begin with https: http://proxy:8080. Otherwise ask the IT department.</source>
        <translation>Pokud je to proxy typu http, jako je většina, napište v&#xa0;nastavení tohoto počítače před její adresu http://, i&#xa0;když stránky začínají na https: http://proxy:8080. Jinak se zeptejte oddělení IT.</translation>
    </message>
    <message>
        <source>A hotel or company network may ask you to sign in first: open any web page, then try again. Otherwise check the portal address.</source>
        <translation>Hotelová nebo firemní síť možná chce, abyste se nejdříve přihlásili: otevřete libovolnou webovou stránku a&#xa0;zkuste to znovu. Jinak zkontrolujte adresu portálu.</translation>
    </message>
    <message>
        <source>For safety it was not followed: the client secret would go to another address. Check the portal address, and the token endpoint under Other settings.</source>
        <translation>Z&#xa0;bezpečnostních důvodů aplikace nepokračovala: tajný klíč by odešel na jinou adresu. Zkontrolujte adresu portálu a&#xa0;adresu pro vydání tokenu v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>A firewall or another guard of the network answered in the portal&apos;s place; what it said is below. Try again from another network. If it stays so, show this page to the portal&apos;s support or your IT department.</source>
        <translation>Místo portálu odpověděl firewall nebo jiná ochrana sítě; co řekla, je níže. Zkuste to z&#xa0;jiné sítě. Pokud to tak zůstane, ukažte tuto stránku podpoře portálu nebo svému IT oddělení.</translation>
    </message>
    <message>
        <source>Permissions such as openid, profile and email only say who you are. Add the permission of the service that the token is for to the permissions; the provider&apos;s documentation of that service names it.</source>
        <translation>Oprávnění jako openid, profile a&#xa0;email jen říkají, kdo jste. Přidejte k&#xa0;oprávněním to, které patří ke službě, pro kterou má token být; jeho název je v&#xa0;dokumentaci té služby u&#xa0;poskytovatele.</translation>
    </message>
    <message>
        <source>The proof of who signed in (the ID token) does not name this sign-in, so somebody may have slipped in an answer of their own. For safety the token was thrown away. Try again; if it stays so, tell the provider&apos;s support that the nonce is wrong.</source>
        <translation>Doklad o&#xa0;tom, kdo se přihlásil (ID token), neuvádí toto přihlášení, takže někdo mohl podstrčit vlastní odpověď. Token byl pro jistotu zahozen. Zkuste to znovu; pokud to tak zůstane, sdělte podpoře poskytovatele, že nonce je chybný.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the portal address, or tell the portal&apos;s support.</source>
        <translation>Zkuste to znovu. Pokud se to opakuje, zkontrolujte adresu portálu, nebo to sdělte podpoře portálu.</translation>
    </message>
    <message>
        <source>The client ID is missing</source>
        <translation>Chybí client ID</translation>
    </message>
    <message>
        <source>Copy it from the portal: user icon › &lt;/&gt; API › OAuth2 Application. If you have no account there, ask whoever sent you this app.</source>
        <translation>Zkopírujte ho z&#xa0;portálu: ikona uživatele › &lt;/&gt;&#xa0;API › OAuth2 Application. Pokud tam nemáte účet, zeptejte se toho, kdo vám tuto aplikaci poslal.</translation>
    </message>
    <message>
        <source>Port {port} is in use</source>
        <translation>Port {port} je obsazen</translation>
    </message>
    <message>
        <source>This computer does not allow port {port}</source>
        <translation>Tento počítač nedovoluje použít port {port}</translation>
    </message>
    <message>
        <source>The system or a security program keeps it for itself. Choose another number for the port in the redirect URL, from 1025 to 65535, and register the new URL in the portal.</source>
        <translation>Vyhrazuje si ho systém nebo bezpečnostní program. V&#xa0;adrese pro přesměrování zvolte jiné číslo portu, od 1025 do 65535, a&#xa0;novou adresu zapište v&#xa0;portálu.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came back from the browser within %n minutes.</source>
        <translation>
            <numerusform>Do %n&#xa0;minuty se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
            <numerusform>Do %n&#xa0;minut se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
            <numerusform>Do %n&#xa0;minut se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came back from the browser within %n seconds.</source>
        <translation>
            <numerusform>Do %n&#xa0;sekundy se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
            <numerusform>Do %n&#xa0;sekund se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
            <numerusform>Do %n&#xa0;sekund se z&#xa0;prohlížeče nic nevrátilo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time for signing in has run out</source>
        <translation>Čas na přihlášení vypršel</translation>
    </message>
    <message>
        <source>Access was declined in the browser</source>
        <translation>Přístup byl v&#xa0;prohlížeči odmítnut</translation>
    </message>
    <message>
        <source>No token was made. If that was a mistake, try again and choose to allow access.</source>
        <translation>Token nevznikl. Pokud to byl omyl, zkuste to znovu a&#xa0;přístup povolte.</translation>
    </message>
    <message>
        <source>The portal refused this sign-in</source>
        <translation>Portál toto přihlášení odmítl</translation>
    </message>
    <message>
        <source>Compare the client ID, the redirect URL and the permissions with those in the portal.</source>
        <translation>Porovnejte client&#xa0;ID, adresu pro přesměrování a&#xa0;oprávnění s&#xa0;údaji v&#xa0;portálu.</translation>
    </message>
    <message>
        <source>The answer does not say which provider it came from</source>
        <translation>Odpověď neuvádí, od kterého poskytovatele přišla</translation>
    </message>
    <message>
        <source>This connection expects that, so for safety no token was asked for. Try again; if it happens again, ask the provider&apos;s support, or untick the refusal below the issuer under Other settings.</source>
        <translation>Toto připojení to očekává, proto aplikace z&#xa0;bezpečnostních důvodů o&#xa0;token nepožádala. Zkuste to znovu; pokud se to opakuje, obraťte se na podporu poskytovatele, nebo zrušte zaškrtnutí odmítání pod vydavatelem v&#xa0;části Další nastavení.</translation>
    </message>
    <message>
        <source>The answer came from another provider than the one that was asked</source>
        <translation>Odpověď přišla od jiného poskytovatele, než byl dotázán</translation>
    </message>
    <message>
        <source>For safety no token was asked for. Check the portal address, and the issuer under Other settings; if both are right, tell the provider&apos;s support.</source>
        <translation>Z&#xa0;bezpečnostních důvodů aplikace o&#xa0;token nepožádala. Zkontrolujte adresu portálu a&#xa0;vydavatele v&#xa0;části Další nastavení; pokud je obojí správně, sdělte to podpoře poskytovatele.</translation>
    </message>
    <message>
        <source>An answer came that does not belong to this sign-in</source>
        <translation>Přišla odpověď, která k&#xa0;tomuto přihlášení nepatří</translation>
    </message>
    <message>
        <source>Close older tabs of the portal and try again.</source>
        <translation>Zavřete starší karty portálu a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>Something in this app went wrong</source>
        <translation>V&#xa0;této aplikaci se něco pokazilo</translation>
    </message>
    <message>
        <source>Your connection is as you left it. Try again. If it happens again, copy what this computer said, below, and send it to whoever gave you this app.</source>
        <translation>Vaše připojení zůstalo beze změny. Zkuste to znovu. Pokud se to opakuje, zkopírujte text, který je níže pod „Co hlásí tento počítač“, a&#xa0;pošlete ho tomu, od koho aplikaci máte.</translation>
    </message>
    <message>
        <source>for the proxy</source>
        <translation>proxy</translation>
    </message>
    <message>
        <source>The setting {setting} cannot be used</source>
        <comment>{setting}: https_proxy, or: for the proxy</comment>
        <translation>Nastavení {setting} nelze použít</translation>
    </message>
    <message>
        <source>The setting {setting} stands in quotes</source>
        <translation>Nastavení {setting} je v&#xa0;uvozovkách</translation>
    </message>
    <message>
        <source>The name or the password in the setting {setting} cannot be read</source>
        <translation>Jméno nebo heslo v&#xa0;nastavení {setting} nelze přečíst</translation>
    </message>
    <message>
        <source>Blanks, quotes or hidden characters in what you pasted were removed, so perhaps the wrong piece of text was copied.</source>
        <translation>Z&#xa0;vloženého textu byly odstraněny mezery, uvozovky nebo skryté znaky, možná byl tedy zkopírován nesprávný kus textu.</translation>
    </message>
    <message>
        <source>The proxy does not answer as the setting {setting} says</source>
        <translation>Proxy neodpovídá tak, jak říká nastavení {setting}</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>&amp;Back to the connection</source>
        <translation>Zpě&amp;t k&#xa0;připojení</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Zk&amp;usit znovu</translation>
    </message>
    <message>
        <source>&amp;Open something else</source>
        <translation>Otevřít něco &amp;jiného</translation>
    </message>
    <message>
        <source>&amp;Leave it for now</source>
        <translation>Nechat na &amp;jindy</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>You can try again at any time.</source>
        <translation>Kdykoli to můžete zkusit znovu.</translation>
    </message>
    <message>
        <source>Nothing was lost: you can try again at any time.</source>
        <translation>O&#xa0;nic jste nepřišli: kdykoli to můžete zkusit znovu.</translation>
    </message>
    <message>
        <source>The connection is as you left it.</source>
        <translation>Připojení zůstalo beze změny.</translation>
    </message>
    <message>
        <source>Nothing was lost: the connection is as you left it.</source>
        <translation>O&#xa0;nic jste nepřišli: připojení zůstalo beze změny.</translation>
    </message>
    <message>
        <source>Check my setup</source>
        <translation>Zkontrolovat nastavení</translation>
    </message>
    <message>
        <source>&amp;Use this address instead</source>
        <translation>Použít tuto adre&amp;su</translation>
    </message>
    <message>
        <source>Or use another address</source>
        <translation>Nebo použijte jinou adresu</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>&amp;Copy these words</source>
        <translation>Kopírovat t&amp;ento text</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>This one was free a moment ago. Add exactly this address to the OAuth2 application first.</source>
        <translation>Před chvílí byl volný. Nejprve přidejte přesně tuto adresu do OAuth2 Application.</translation>
    </message>
    <message>
        <source>&amp;What this computer said</source>
        <translation>&amp;Co hlásí tento počítač</translation>
    </message>
    <message>
        <source>&amp;What the portal said</source>
        <translation>&amp;Co odpověděl portál</translation>
    </message>
</context>
<context>
    <name>ProviderLine</name>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message>
        <source>Porta&amp;l address</source>
        <translation>Adresa portá&amp;lu</translation>
    </message>
    <message>
        <source>at {host}</source>
        <translation>u&#xa0;portálu {host}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Close the portal address</source>
        <translation>Zavřít adresu portálu</translation>
    </message>
    <message>
        <source>Change the portal</source>
        <translation>Změnit portál</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřeno</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Go back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>Použít &amp;toto</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message>
        <source>You are asked for access to your cameras</source>
        <translation>Někdo vás žádá o&#xa0;přístup k&#xa0;vašim kamerám</translation>
    </message>
    <message>
        <source>The file does not say who sent it. If you did not expect it, ask the person you have it from before you go on.</source>
        <translation>Soubor neuvádí, kdo ho poslal. Pokud je pro vás nečekaný, zeptejte se nejdřív toho, od koho ho máte.</translation>
    </message>
    <message>
        <source>So says the file; nobody has checked it. If you did not expect it, call them before you go on, at a number that you know.</source>
        <translation>Tvrdí to soubor a&#xa0;nikdo to neověřil. Pokud je to pro vás nečekané, zavolejte nejdřív odesílateli, a&#xa0;to na číslo, které znáte.</translation>
    </message>
    <message>
        <source>The portal, as the file names it</source>
        <translation>Portál, jak ho uvádí soubor</translation>
    </message>
    <message>
        <source>The portal where you sign in</source>
        <translation>Portál, ke kterému se přihlásíte</translation>
    </message>
    <message>
        <source>This portal is on this computer. It is for practice, or a program here passes itself off as a portal: your cameras are not there.</source>
        <translation>Tento portál je v&#xa0;tomto počítači. Slouží k&#xa0;vyzkoušení, nebo se za portál vydává nějaký program: vaše kamery tam nejsou.</translation>
    </message>
    <message>
        <source>Netrex Token does not know {host}. Whoever runs it sees what you type there: go on only if this is the address at which you look at your cameras. Even if your browser then shows a portal that you know, the access goes to {receiver}.</source>
        <translation>Netrex Token server {host} nezná. Jeho provozovatel uvidí, co tam zadáte: pokračujte jen tehdy, když se na této adrese na své kamery běžně díváte. I&#xa0;když pak prohlížeč ukáže portál, který znáte, přístup dostane {receiver}.</translation>
    </message>
    <message>
        <source>This is one of the portals that Netrex Token knows.</source>
        <translation>Tento portál patří k&#xa0;těm, které Netrex Token zná.</translation>
    </message>
    <message>
        <source>Netrex Token knows this portal, but part of it would happen somewhere else:</source>
        <translation>Netrex Token tento portál zná, ale část by se odehrála jinde:</translation>
    </message>
    <message>
        <source>What this access allows</source>
        <translation>Co tento přístup umožní</translation>
    </message>
    <message>
        <source>Netrex Token has no words for this. Ask what it is before you agree to it.</source>
        <translation>Netrex Token toto oprávnění nezná. Než s&#xa0;ním budete souhlasit, zeptejte se, co znamená.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Něco dalšího</translation>
    </message>
    <message>
        <source>The portal tells you before you agree.</source>
        <translation>Portál vám to řekne dřív, než budete souhlasit.</translation>
    </message>
    <message>
        <source>The file does not say</source>
        <translation>Soubor to neuvádí</translation>
    </message>
    <message>
        <source>A message in the file</source>
        <translation>Vzkaz v&#xa0;souboru</translation>
    </message>
    <message>
        <source>Message from {name}</source>
        <translation>Vzkaz od: {name}</translation>
    </message>
    <message>
        <source>You have it by another way than the file, such as on the phone.</source>
        <translation>Dostali jste ho jinou cestou než soubor, třeba po telefonu.</translation>
    </message>
    <message>
        <source>Type the code from the sender here first. Without it you cannot sign in.</source>
        <translation>Nejdřív sem napište kód od odesílatele. Bez něj se přihlásit nelze.</translation>
    </message>
    <message>
        <source>This code does not fit. Type it again, and mind the dashes; your portal password is of no use here. If it still does not fit, ask whoever gave it to you.</source>
        <translation>Tento kód nesouhlasí. Napište ho znovu a&#xa0;dejte pozor na pomlčky; heslo k&#xa0;portálu sem nepatří. Pokud stále nesouhlasí, zeptejte se toho, od koho ho máte.</translation>
    </message>
    <message>
        <source>Trying the code…</source>
        <translation>Zkouší se kód…</translation>
    </message>
    <message>
        <source>⚠ Read what is marked first.</source>
        <translation>⚠ Nejdřív si přečtěte, co je označeno.</translation>
    </message>
    <message>
        <source>Nothing has been kept or opened so far.</source>
        <translation>Zatím se nic neuložilo ani neotevřelo.</translation>
    </message>
    <message>
        <source>You said no. Nothing was opened, and nothing was kept of what you were sent.</source>
        <translation>Odmítnuto. Nic se neotevřelo a&#xa0;nic z&#xa0;toho, co vám poslali, se neuložilo.</translation>
    </message>
    <message>
        <source>You cancelled this sign-in. No access came to this app.</source>
        <translation>Přihlášení bylo zrušeno. Tato aplikace žádný přístup nezískala.</translation>
    </message>
    <message>
        <source>What is needed to sign in was kept on this computer, but is not there any more. Ask for the file to be sent again.</source>
        <translation>Údaj potřebný k&#xa0;přihlášení byl v&#xa0;tomto počítači uložen, ale už tu není. Požádejte, ať vám soubor pošlou znovu.</translation>
    </message>
    <message>
        <source>You would sign in here, and type your password here</source>
        <translation>Přihlášení i&#xa0;zadání vašeho hesla by proběhlo tady</translation>
    </message>
    <message>
        <source>{name} asks for access to your cameras</source>
        <translation>{name} žádá o&#xa0;přístup k&#xa0;vašim kamerám</translation>
    </message>
    <message>
        <source>But the access would be handed out here, and whoever runs this could keep it</source>
        <translation>Přístup by se ale vydával tady a&#xa0;provozovatel tohoto serveru by si ho mohl nechat</translation>
    </message>
    <message>
        <source>The access would be handed out by {host}, and not where you sign in. Go on only if somebody you trust has told you that {host} belongs to your portal.</source>
        <translation>Přístup by vydával server {host}, a&#xa0;ne ten, na kterém se přihlašujete. Pokračujte jen tehdy, když vám někdo, komu věříte, řekl, že {host} patří k&#xa0;vašemu portálu.</translation>
    </message>
    <message>
        <source>To end the access, it would be sent to {host}.</source>
        <translation>Při ukončení by se přístup odeslal na server {host}.</translation>
    </message>
    <message>
        <source>To reach your cameras, the access would be sent to {host}.</source>
        <translation>Kvůli spojení s&#xa0;vašimi kamerami by se přístup posílal na server {host}.</translation>
    </message>
    <message>
        <source>After you have signed in, your browser would be sent to {host}, and whoever runs that could take the access for themselves. You would then copy the address from the browser into this window.</source>
        <translation>Po přihlášení by byl váš prohlížeč odeslán na server {host} a&#xa0;jeho provozovatel by si přístup mohl vzít pro sebe. Adresu z&#xa0;prohlížeče by pak bylo třeba zkopírovat do tohoto okna.</translation>
    </message>
    <message numerus="yes">
        <source>%n other permissions</source>
        <translation>
            <numerusform>%n další oprávnění</numerusform>
            <numerusform>%n další oprávnění</numerusform>
            <numerusform>%n dalších oprávnění</numerusform>
        </translation>
    </message>
    <message>
        <source>Netrex Token has no words for them. Ask what they are before you agree to them.</source>
        <translation>Netrex Token tato oprávnění nezná. Než s&#xa0;nimi budete souhlasit, zeptejte se, co znamenají.</translation>
    </message>
    <message>
        <source>Show their &amp;names</source>
        <translation>Zobrazit jejich &amp;názvy</translation>
    </message>
</context>
<context>
    <name>ReceivePanel</name>
    <message>
        <source>N&amp;o, thanks</source>
        <translation>Ne, &amp;děkuji</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Př&amp;ihlásit se</translation>
    </message>
    <message>
        <source>Cl&amp;ose this page</source>
        <translation>Zavřít tuto &amp;stránku</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>Př&amp;ihlásit se znovu</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Zobrazit kód</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Skrýt kód</translation>
    </message>
    <message>
        <source>Code f&amp;rom the sender (not your portal password)</source>
        <translation>&amp;Kód od odesílatele (ne heslo k&#xa0;portálu)</translation>
    </message>
</context>
<context>
    <name>Redirect</name>
    <message>
        <source>Redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>Were you given an ID? Then this has been done. Otherwise register exactly this in the portal: user icon › &lt;/&gt; API › OAuth2 Application.</source>
        <translation>Dostali jste ID? Pak je to už zařízeno. Jinak přesně tuto adresu zapište v&#xa0;portálu: ikona uživatele › &lt;/&gt;&#xa0;API › OAuth2 Application.</translation>
    </message>
    <message>
        <source>Sho&amp;w me where it goes</source>
        <translation>&amp;Ukázat, kam patří</translation>
    </message>
    <message>
        <source>Set up already by whoever gave you the ID</source>
        <translation>Už ji nastavil ten, od koho máte ID</translation>
    </message>
</context>
<context>
    <name>RowButton</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>See settings and state</source>
        <translation>Zobrazit nastavení a&#xa0;stav</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>Nic nemění.</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Měnit nastavení</translation>
    </message>
    <message>
        <source>Can change and delete. Give the token only to a program that you trust.</source>
        <translation>Může měnit a&#xa0;mazat. Token dejte jen programu, kterému důvěřujete.</translation>
    </message>
    <message>
        <source>can change and delete</source>
        <translation>může měnit a&#xa0;mazat</translation>
    </message>
    <message>
        <source>Watch live video</source>
        <translation>Sledovat živé video</translation>
    </message>
    <message>
        <source>Whoever has the token can watch as well.</source>
        <translation>Kdo má token, může se dívat také.</translation>
    </message>
    <message>
        <source>Move cameras</source>
        <translation>Otáčet kamerami</translation>
    </message>
    <message>
        <source>A camera can be turned away from what it should see.</source>
        <translation>Kameru lze odvrátit od toho, co má sledovat.</translation>
    </message>
    <message>
        <source>Switch lights</source>
        <translation>Ovládat světla</translation>
    </message>
    <message>
        <source>Lights can go on or off at any time.</source>
        <translation>Světla se mohou kdykoli rozsvítit nebo zhasnout.</translation>
    </message>
    <message>
        <source>Play sound clips</source>
        <translation>Přehrávat zvuky</translation>
    </message>
    <message>
        <source>People near a camera hear them.</source>
        <translation>Lidé v&#xa0;blízkosti kamery je uslyší.</translation>
    </message>
    <message>
        <source>Speak through cameras</source>
        <translation>Mluvit přes kamery</translation>
    </message>
    <message>
        <source>People near a camera hear what is said.</source>
        <translation>Lidé v&#xa0;blízkosti kamery uslyší, co se říká.</translation>
    </message>
    <message>
        <source>See events</source>
        <translation>Zobrazit události</translation>
    </message>
    <message>
        <source>Whoever has the token sees what happened, and when.</source>
        <translation>Kdo má token, vidí, co se stalo a&#xa0;kdy.</translation>
    </message>
    <message>
        <source>Watch recordings</source>
        <translation>Sledovat záznamy</translation>
    </message>
    <message>
        <source>Whoever has the token can watch them as well.</source>
        <translation>Kdo má token, může je také sledovat.</translation>
    </message>
    <message>
        <source>Delete recordings</source>
        <translation>Mazat záznamy</translation>
    </message>
    <message>
        <source>What is deleted does not come back. Give the token only to a program that you trust.</source>
        <translation>Co se smaže, už se nevrátí. Token dejte jen programu, kterému důvěřujete.</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>nelze vrátit zpět</translation>
    </message>
    <message>
        <source>{words} ({name})</source>
        <translation>{words} ({name})</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Sealed for whoever sent you the file</source>
        <translation>Zapečetěno pro odesílatele souboru</translation>
    </message>
    <message>
        <source>Sealed for {name}</source>
        <translation>Zapečetěno pro: {name}</translation>
    </message>
    <message>
        <source>Only the key that belongs to the file you were sent opens it</source>
        <translation>Otevře ho jen klíč, který patří k&#xa0;souboru, který vám poslali</translation>
    </message>
    <message>
        <source>Seal the token, and send it back to whoever sent you the file, by mail or any other way. Whoever comes across it without that key cannot open it.</source>
        <translation>Token zapečeťte a&#xa0;pošlete zpět tomu, kdo vám poslal soubor, e-mailem nebo jakkoli jinak. Kdo ten klíč nemá, token neotevře.</translation>
    </message>
    <message>
        <source>Seal the token, and send it to {name}, by mail or any other way. Whoever comes across it without that key cannot open it.</source>
        <translation>Token zapečeťte a&#xa0;pošlete ho e-mailem nebo jakkoli jinak (příjemce: {name}). Kdo ten klíč nemá, token neotevře.</translation>
    </message>
    <message>
        <source>&amp;Seal and copy for whoever sent you the file</source>
        <translation>&amp;Zapečetit a&#xa0;zkopírovat pro odesílatele souboru</translation>
    </message>
    <message>
        <source>&amp;Seal and copy for {name}</source>
        <translation>&amp;Zapečetit a&#xa0;zkopírovat (pro: {name})</translation>
    </message>
    <message>
        <source>Paste the text into a mail to whoever sent you the file, or attach it as a file. It may go by any way: nobody can open it without the key that belongs to that file.</source>
        <translation>Vložte text do e-mailu tomu, kdo vám soubor poslal, nebo ho přiložte jako soubor. Může jít jakoukoli cestou: bez klíče, který k&#xa0;tomu souboru patří, ho nikdo neotevře.</translation>
    </message>
    <message>
        <source>Paste the text into a mail to {name}, or attach it as a file. It may go by any way: nobody can open it without the key that belongs to the file you were sent.</source>
        <translation>Vložte text do e-mailu, nebo ho přiložte jako soubor (příjemce: {name}). Může jít jakoukoli cestou: bez klíče, který patří k&#xa0;souboru, který vám poslali, ho nikdo neotevře.</translation>
    </message>
    <message>
        <source>Copied. Paste it into the mail now, and close this window only after that.</source>
        <translation>Zkopírováno. Teď text vložte do e-mailu a&#xa0;toto okno zavřete až potom.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail to {name} now, and close this window only after that.</source>
        <translation>Zkopírováno. Teď text vložte do e-mailu (příjemce: {name}) a&#xa0;toto okno zavřete až potom.</translation>
    </message>
    <message>
        <source>Whoever sent you the file has not got anything yet: it is neither copied nor saved, and it is gone once you leave.</source>
        <translation>Odesílatel souboru zatím nic nedostal: text není zkopírovaný ani uložený, a&#xa0;když odejdete, ztratí se.</translation>
    </message>
    <message>
        <source>{name} has not got anything yet: it is neither copied nor saved, and it is gone once you leave.</source>
        <translation>{name} zatím nic nemá: text není zkopírovaný ani uložený, a&#xa0;když odejdete, ztratí se.</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>Klíč: {name}</translation>
    </message>
    <message>
        <source>The sender&apos;s key</source>
        <translation>Klíč odesílatele</translation>
    </message>
    <message>
        <source>If you want to be sure whose key it is, call whoever sent you the file, on a number that you know, and compare these digits.</source>
        <translation>Chcete-li mít jistotu, čí je to klíč, zavolejte tomu, kdo vám soubor poslal, na číslo, které znáte, a&#xa0;porovnejte tyto číslice.</translation>
    </message>
    <message>
        <source>“{name}” is what the file says: if you want to be sure, call them on a number that you know, and compare these digits.</source>
        <translation>„{name}“ je jméno, které uvádí soubor: chcete-li mít jistotu, zavolejte odesílateli na číslo, které znáte, a&#xa0;porovnejte tyto číslice.</translation>
    </message>
    <message>
        <source>Saved to {path}. Attach this file to a mail to whoever sent you the connection.</source>
        <translation>Uloženo do {path}. Tento soubor přiložte k&#xa0;e-mailu pro toho, kdo vám připojení poslal.</translation>
    </message>
    <message>
        <source>Saved to {path}. Attach this file to a mail to {name}.</source>
        <translation>Uloženo do {path}. Tento soubor přiložte k&#xa0;e-mailu (příjemce: {name}).</translation>
    </message>
    <message>
        <source>Not saved: there is a file of that name by now. Choose another name.</source>
        <translation>Neuloženo: soubor s&#xa0;tímto názvem mezitím vznikl. Zvolte jiný název.</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Choose another folder, or copy the text.</source>
        <translation>Soubor se nepodařilo zapsat ({reason}). Vyberte jinou složku, nebo text zkopírujte.</translation>
    </message>
    <message>
        <source>The token is still here.</source>
        <translation>Token tu stále je.</translation>
    </message>
    <message>
        <source>Token from {name}</source>
        <translation>Token {name}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>This is not a sealed token</source>
        <translation>Toto není zapečetěný token</translation>
    </message>
    <message>
        <source>Open the file whose name ends in .age, or copy the whole text, from the line with BEGIN AGE to the line with END AGE.</source>
        <translation>Otevřete soubor, jehož název končí na .age, nebo zkopírujte celý text od řádku s&#xa0;BEGIN AGE po řádek s&#xa0;END AGE.</translation>
    </message>
    <message>
        <source>It cannot be opened, because part of it is missing or was changed</source>
        <translation>Nelze to otevřít, protože část chybí nebo byla změněna</translation>
    </message>
    <message>
        <source>If you copied it, copy the whole text, from the line with BEGIN AGE to the line with END AGE. Otherwise ask whoever sent it to send it again, as an attached file.</source>
        <translation>Pokud jde o&#xa0;zkopírovaný text, zkopírujte ho celý, od řádku s&#xa0;BEGIN AGE po řádek s&#xa0;END AGE. Jinak požádejte odesílatele, aby to poslal znovu jako přiložený soubor.</translation>
    </message>
    <message>
        <source>It was sealed for another key</source>
        <translation>Bylo to zapečetěno pro jiný klíč</translation>
    </message>
    <message>
        <source>It opens on the computer on which the connection was prepared, with the key that was there at that time. If you replaced the key since then, send the connection again, and ask for a new one.</source>
        <translation>Otevře se to na počítači, na kterém bylo připojení připraveno, klíčem, který tam tehdy byl. Pokud byl klíč od té doby nahrazen, pošlete připojení znovu a&#xa0;požádejte o&#xa0;nový token.</translation>
    </message>
    <message>
        <source>It is locked with a passphrase, not sealed for your key</source>
        <translation>Je to zamčeno heslem, ne zapečetěno pro váš klíč</translation>
    </message>
    <message>
        <source>Netrex Token does not send tokens like that. If it is a key that you exported, import it instead.</source>
        <translation>Netrex Token takto tokeny neposílá. Pokud je to klíč, který byl vyexportován, importujte ho.</translation>
    </message>
    <message>
        <source>It is sealed for a key, and no passphrase opens it</source>
        <translation>Je to zapečetěno pro klíč a&#xa0;žádné heslo to neotevře</translation>
    </message>
    <message>
        <source>If it is a token that was sent to you, open it as a sealed token instead.</source>
        <translation>Pokud je to token, který vám někdo poslal, otevřete ho jako zapečetěný token.</translation>
    </message>
    <message>
        <source>The passphrase does not fit</source>
        <translation>Heslo nesouhlasí</translation>
    </message>
    <message>
        <source>Type it again, and mind capital letters and dashes. If it still does not fit, ask whoever gave it to you.</source>
        <translation>Zadejte ho znovu a&#xa0;dejte pozor na velká písmena a&#xa0;pomlčky. Pokud stále nesouhlasí, zeptejte se toho, od koho ho máte.</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Heslo je příliš krátké</translation>
    </message>
    <message numerus="yes">
        <source>Whoever has the file could guess it. Use at least %n characters.</source>
        <translation>
            <numerusform>Kdo má soubor, mohl by heslo uhodnout. Použijte alespoň %n znak.</numerusform>
            <numerusform>Kdo má soubor, mohl by heslo uhodnout. Použijte alespoň %n znaky.</numerusform>
            <numerusform>Kdo má soubor, mohl by heslo uhodnout. Použijte alespoň %n znaků.</numerusform>
        </translation>
    </message>
    <message>
        <source>To open it would take too much of this computer&apos;s memory</source>
        <translation>Otevření by zabralo příliš mnoho paměti tohoto počítače</translation>
    </message>
    <message>
        <source>It was not locked by Netrex Token. If you know and trust who sent it, ask them to lock it with this app.</source>
        <translation>Nezamkla to aplikace Netrex Token. Pokud odesílatele znáte a&#xa0;věříte mu, požádejte ho, aby to zamkl touto aplikací.</translation>
    </message>
    <message>
        <source>Nothing was sealed, because the key to seal for is not one</source>
        <translation>Nic se nezapečetilo, protože klíč příjemce není platný</translation>
    </message>
    <message>
        <source>Ask whoever sent you the connection to send it again.</source>
        <translation>Požádejte toho, kdo vám připojení poslal, aby ho poslal znovu.</translation>
    </message>
    <message>
        <source>There is no key in this file</source>
        <translation>V&#xa0;tomto souboru není žádný klíč</translation>
    </message>
    <message>
        <source>Choose the file that you exported your key to.</source>
        <translation>Vyberte soubor, do kterého byl váš klíč vyexportován.</translation>
    </message>
    <message>
        <source>This token came sealed for you. That does not prove who sealed it: anybody who has your public key can do that. Its time counts from when it was received there, by the clock of that computer.</source>
        <translation>Tento token přišel zapečetěný pro vás. To nedokazuje, kdo ho zapečetil: může to udělat každý, kdo má váš veřejný klíč. Jeho platnost se počítá od chvíle, kdy tam byl získán, podle hodin tamního počítače.</translation>
    </message>
    <message>
        <source>{host} is none of the portals that this app knows: check that it is the right one.</source>
        <translation>{host} není žádný z&#xa0;portálů, které tato aplikace zná: ověřte, zda je to ten správný.</translation>
    </message>
    <message>
        <source>Your key is kept in the system&apos;s password store. Unlock that, and try again.</source>
        <translation>Váš klíč je v&#xa0;systémovém úložišti hesel. Odemkněte je a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>That is where your key was kept. Open this where the password store is there, or import the key that you exported (“Help”, “My key for sealed tokens”).</source>
        <translation>Tam byl váš klíč uložen. Otevřete to tam, kde úložiště hesel je, nebo importujte klíč, který jste exportovali („Nápověda“, „Můj klíč k&#xa0;zapečetěným tokenům“).</translation>
    </message>
    <message>
        <source>Your key is out of reach</source>
        <translation>Váš klíč není dostupný</translation>
    </message>
    <message>
        <source>Opening. This takes some seconds on purpose: it slows down whoever would guess.</source>
        <translation>Otevírá se. Několik sekund to trvá záměrně: zdrží to toho, kdo by heslo hádal.</translation>
    </message>
    <message>
        <source>This passphrase does not fit. Mind capital letters and dashes, and try again.</source>
        <translation>Toto heslo nesouhlasí. Dejte pozor na velká písmena a&#xa0;pomlčky a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>To open it could take this computer too long</source>
        <translation>Otevření by tomuto počítači mohlo trvat příliš dlouho</translation>
    </message>
    <message>
        <source>It was not made by Netrex Token. If you know and trust who sent it, ask them to seal it with this app.</source>
        <translation>Nevytvořil to Netrex Token. Pokud odesílatele znáte a&#xa0;věříte mu, požádejte ho, ať to zapečetí v&#xa0;této aplikaci.</translation>
    </message>
    <message>
        <source>This computer did not get to the end of it</source>
        <translation>Tento počítač to nedokázal dokončit</translation>
    </message>
    <message>
        <source>It takes memory and some seconds. Close programs that you do not need, and try again.</source>
        <translation>Je na to potřeba paměť a&#xa0;několik sekund. Zavřete programy, které nepotřebujete, a&#xa0;zkuste to znovu.</translation>
    </message>
    <message>
        <source>Which connection is it for?</source>
        <translation>Ke kterému připojení patří?</translation>
    </message>
    <message>
        <source>The connection that belongs to this token is not saved here yet.</source>
        <translation>Připojení k&#xa0;tomuto tokenu tu zatím není uložené.</translation>
    </message>
    <message>
        <source>Several connections with this ID lead to different places.
What you choose decides who is asked to renew or end the token.</source>
        <translation>Několik připojení s&#xa0;tímto ID vede na různá místa.
Podle toho, co vyberete, se pozná, koho požádat o&#xa0;obnovení nebo zrušení platnosti tokenu.</translation>
    </message>
    <message>
        <source>{host}: {name}, which you set up</source>
        <translation>{host}: {name}, nastaveno tady</translation>
    </message>
    <message>
        <source>{host}: {name}, as it came from {sender}</source>
        <translation>{host}: {name} ({sender})</translation>
    </message>
    <message>
        <source>&amp;None of these</source>
        <translation>Žá&amp;dné z&#xa0;nich</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find</source>
        <translation>Najít</translation>
    </message>
    <message>
        <source>Find connections and tokens</source>
        <translation>Najít připojení a&#xa0;tokeny</translation>
    </message>
</context>
<context>
    <name>SecretPart</name>
    <message>
        <source>&amp;Include the client secret, locked with a code</source>
        <translation>Přiložit &amp;client&#xa0;secret zamčený kódem</translation>
    </message>
    <message>
        <source>Without it the portal gives a token that cannot be renewed: they sign in anew when it runs out.</source>
        <translation>Bez něj dává portál token, který nelze obnovit: až vyprší, musí se příjemce přihlásit znovu.</translation>
    </message>
    <message>
        <source>No client secret goes along, because there is none on the connection page. Without one the portal gives a token that cannot be renewed.</source>
        <translation>Client&#xa0;secret se nepřiloží, protože na stránce připojení žádný není. Bez něj dává portál token, který nelze obnovit.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Kopí&amp;rovat</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Kopírovat kód</translation>
    </message>
    <message>
        <source>The code, to be to&amp;ld</source>
        <translation>Kód, který sdě&amp;líte</translation>
    </message>
    <message>
        <source>Tell it on the phone, or by any way other than the file&apos;s. Never in the same mail. You can also type one of your own.</source>
        <translation>Sdělte ho telefonicky nebo jinou cestou než soubor, nikdy ve stejném e-mailu. Můžete si zvolit i&#xa0;vlastní.</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>The portal&apos;s words:</source>
        <translation>Odpověď portálu:</translation>
    </message>
    <message>
        <source>In detail:</source>
        <translation>Podrobnosti:</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Adresa portálu</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>I tried to sign in at {host} with the ID that you gave me, and the browser shows an error. Please compare these with the application in the portal:</source>
        <translation>Při přihlášení k&#xa0;{host} s&#xa0;ID, které mám od vás, ukazuje prohlížeč chybu. Porovnejte prosím tyto údaje s&#xa0;aplikací v&#xa0;portálu:</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Adresa pro přesměrování (redirect URL)</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Oprávnění</translation>
    </message>
    <message>
        <source>I tried to get a token at {host}, and it did not work. What the app says:</source>
        <translation>Token z&#xa0;portálu {host} se mi nepodařilo získat. Aplikace k&#xa0;tomu říká:</translation>
    </message>
    <message>
        <source>whoever sent you this connection</source>
        <translation>ten, kdo vám toto připojení poslal</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>odesílatel „{name}“</translation>
    </message>
    <message>
        <source>to whoever sent you this connection</source>
        <translation>tomu, kdo vám toto připojení poslal</translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation>odesílateli „{name}“</translation>
    </message>
    <message>
        <source>I tried to sign in at {host}, and the browser shows an error. Please check that the portal knows exactly this address, to which it sends the browser back:</source>
        <translation>Při přihlašování na {host} zobrazuje prohlížeč chybu. Zkontrolujte prosím, zda portál zná přesně tuto adresu, na kterou má prohlížeč vrátit:</translation>
    </message>
</context>
<context>
    <name>SenderNoteBox</name>
    <message>
        <source>Text to send</source>
        <translation>Text k&#xa0;odeslání</translation>
    </message>
    <message>
        <source>Copy what to &amp;send</source>
        <translation>Kopírovat te&amp;xt k&#xa0;odeslání</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Look at the te&amp;xt</source>
        <translation>P&amp;rohlédnout text</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Way back from the browser</source>
        <translation>Cesta zpět z&#xa0;prohlížeče</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Prohlížeč</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portál</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikát</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Hodiny</translation>
    </message>
    <message>
        <source>Password store</source>
        <translation>Úložiště hesel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>v&#xa0;pořádku</translation>
    </message>
    <message>
        <source>worth knowing</source>
        <translation>stojí za pozornost</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>vyžaduje pozornost</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nezkontrolováno</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontroluje se…</translation>
    </message>
    <message numerus="yes">
        <source>%n things need your attention.</source>
        <translation>
            <numerusform>%n&#xa0;věc vyžaduje vaši pozornost.</numerusform>
            <numerusform>%n&#xa0;věci vyžadují vaši pozornost.</numerusform>
            <numerusform>%n&#xa0;věcí vyžaduje vaši pozornost.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can sign in. There is something worth knowing.</source>
        <translation>Můžete se přihlásit. Něco však stojí za pozornost.</translation>
    </message>
    <message>
        <source>Everything is in order: you can sign in.</source>
        <translation>Vše je v&#xa0;pořádku: můžete se přihlásit.</translation>
    </message>
    <message numerus="yes">
        <source>There was no answer within %n seconds.</source>
        <translation>
            <numerusform>Do %n&#xa0;sekundy nepřišla odpověď.</numerusform>
            <numerusform>Do %n&#xa0;sekund nepřišla odpověď.</numerusform>
            <numerusform>Do %n&#xa0;sekund nepřišla odpověď.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again in a moment.</source>
        <translation>Za chvíli to zkontrolujte znovu.</translation>
    </message>
    <message>
        <source>Another window of this app is signing in at port {port}. Finish or cancel there, and check again.</source>
        <translation>V&#xa0;jiném okně této aplikace probíhá přihlášení na portu {port}. Dokončete ho tam nebo zrušte a&#xa0;zkontrolujte znovu.</translation>
    </message>
    <message>
        <source>Another program uses port {port}. Close that program, or use {url} instead, and register that in the portal.</source>
        <translation>Port {port} používá jiný program. Ukončete ho, nebo použijte adresu {url} a&#xa0;zapište ji v&#xa0;portálu.</translation>
    </message>
    <message>
        <source>Another program uses port {port}. Close that program, or use a redirect URL with another port.</source>
        <translation>Port {port} používá jiný program. Ukončete ho, nebo použijte adresu pro přesměrování s&#xa0;jiným portem.</translation>
    </message>
    <message>
        <source>This computer does not let the app listen at port {port} ({reason}). Use a redirect URL with another port, such as 17817, and register it in the portal.</source>
        <translation>Tento počítač nedovolí aplikaci naslouchat na portu {port} ({reason}). Použijte adresu pro přesměrování s&#xa0;jiným portem, například 17817, a&#xa0;zapište ji v&#xa0;portálu.</translation>
    </message>
    <message>
        <source>The app listens at port {port}, but what is sent there does not arrive. A firewall or a security program may be in the way; ask whoever looks after this computer to allow it.</source>
        <translation>Aplikace naslouchá na portu {port}, ale nic k&#xa0;ní nedorazí. Bránit může firewall nebo bezpečnostní program; požádejte správce počítače, aby to povolil.</translation>
    </message>
    <message>
        <source>This system opens links by itself.</source>
        <translation>Tento systém otevírá odkazy sám.</translation>
    </message>
    <message>
        <source>Links open in {name}.</source>
        <translation>Odkazy se otevírají v&#xa0;programu {name}.</translation>
    </message>
    <message>
        <source>Have it set by itself in the system&apos;s settings; signing in may fail otherwise.</source>
        <translation>Zapněte jejich automatické nastavení v&#xa0;nastavení systému; jinak se přihlášení nemusí podařit.</translation>
    </message>
    <message>
        <source>This could not be checked ({name}). Please tell whoever gave you this app.</source>
        <translation>Toto se nepodařilo zkontrolovat ({name}). Sdělte to prosím tomu, od koho aplikaci máte.</translation>
    </message>
    <message>
        <source>Not checked, as the portal could not be asked.</source>
        <translation>Nezkontrolováno, protože portálu se nebylo možné zeptat.</translation>
    </message>
    <message>
        <source>This computer is set to reach the portal through {address}.</source>
        <translation>Tento počítač je nastaven tak, že k&#xa0;portálu přistupuje přes {address}.</translation>
    </message>
    <message>
        <source>This computer trusts the portal&apos;s certificate.</source>
        <translation>Tento počítač certifikátu portálu důvěřuje.</translation>
    </message>
    <message>
        <source>Not needed: the portal is on this computer.</source>
        <translation>Není potřeba: portál je v&#xa0;tomto počítači.</translation>
    </message>
    <message>
        <source>Not checked, as the portal did not say what time it is.</source>
        <translation>Nezkontrolováno, protože portál neuvedl, kolik je hodin.</translation>
    </message>
    <message>
        <source>The browser can come back to the app at port {port}.</source>
        <translation>Prohlížeč se může do aplikace vrátit na portu {port}.</translation>
    </message>
    <message>
        <source>Not needed with this redirect URL: you paste the address that the browser ended on.</source>
        <translation>S&#xa0;touto adresou pro přesměrování není potřeba: vložíte adresu, na které prohlížeč skončil.</translation>
    </message>
    <message>
        <source>Nothing here opens links. Install a browser, or copy the sign-in link and open it in one yourself.</source>
        <translation>Odkazy tu nic neotevírá. Nainstalujte prohlížeč, nebo zkopírujte přihlašovací odkaz a&#xa0;otevřete ho v&#xa0;prohlížeči sami.</translation>
    </message>
    <message>
        <source>None is set: the app goes to the portal directly.</source>
        <translation>Žádný není nastavený: aplikace jde na portál přímo.</translation>
    </message>
    <message>
        <source>{host} answers.</source>
        <translation>{host} odpovídá.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is right.</source>
        <translation>Hodiny tohoto počítače jdou správně.</translation>
    </message>
    <message>
        <source>{name} is ready to keep secrets.</source>
        <translation>Úložiště {name} je připraveno uchovávat tajné údaje.</translation>
    </message>
    <message>
        <source>{name} is locked. The system will ask you to unlock it when a secret is needed.</source>
        <translation>Úložiště {name} je uzamčeno. Až bude tajný údaj potřeba, systém vás požádá o&#xa0;odemčení.</translation>
    </message>
    <message>
        <source>There is none that the app could use. Secrets are kept only until you close the app.</source>
        <translation>Žádné úložiště, které by aplikace mohla použít, tu není. Tajné údaje se uchovají jen do zavření aplikace.</translation>
    </message>
    <message>
        <source>It does not answer as it should. Secrets are kept only until you close the app.</source>
        <translation>Neodpovídá, jak má. Tajné údaje se uchovají jen do zavření aplikace.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Trying what a sign-in at {host} needs…</source>
        <translation>Zkouší se, co je potřeba k&#xa0;přihlášení na {host}…</translation>
    </message>
    <message>
        <source>Check my setup</source>
        <translation>Kontrola nastavení</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Kopí&amp;rovat zprávu</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>For whoever helps you. There is no secret in it.</source>
        <translation>Pro toho, kdo vám pomáhá. Nejsou v&#xa0;ní žádné tajné údaje.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Zkontrolovat znov&amp;u</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>Back to the connection</source>
        <translation>Zpět k&#xa0;připojení</translation>
    </message>
</context>
<context>
    <name>SetupReport</name>
    <message>
        <source>Netrex Token {version}, checked {time}</source>
        <translation>Netrex Token {version}, zkontrolováno {time}</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Spuštění</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systém</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Prostředí</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Poskytovatel</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Pád aplikace</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>z&#xa0;balíčku</translation>
    </message>
    <message>
        <source>from source</source>
        <translation>ze zdrojových souborů</translation>
    </message>
    <message>
        <source>installed with pip</source>
        <translation>instalace programem pip</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>neuvedeno</translation>
    </message>
    <message>
        <source>{version} on {platform}, scale {scale}</source>
        <translation>{version}, {platform}, měřítko {scale}</translation>
    </message>
    <message>
        <source>{path} (nothing was logged yet)</source>
        <translation>{path} (zatím nic nezapsáno)</translation>
    </message>
    <message>
        <source>not a usable address</source>
        <translation>nepoužitelná adresa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádný</translation>
    </message>
</context>
<context>
    <name>SetupRow</name>
    <message>
        <source>&amp;Use this redirect URL</source>
        <translation>Použít tuto adre&amp;su</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Connections</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>What you save appears here.</source>
        <translation>Zde uvidíte, co si uložíte.</translation>
    </message>
    <message>
        <source>Nothing found. Press Esc to see everything.</source>
        <translation>Nic nenalezeno. Klávesou Esc zobrazíte vše.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nové připojení</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Přejmenovat</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Zapomenout…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikovat</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Odstranit…</translation>
    </message>
    <message>
        <source>Open what you were sent</source>
        <translation>Otevřít, co vám poslali</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>&amp;Help</source>
        <translation>Nápo&amp;věda</translation>
    </message>
    <message>
        <source>{name} from the next start on: something in this window would be lost now.</source>
        <translation>{name} až od příštího spuštění: teď by se v&#xa0;tomto okně něco ztratilo.</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>What the answer sa&amp;ys</source>
        <translation>Co &amp;je v&#xa0;odpovědi</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>Znovu ot&amp;evřít prohlížeč</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Get a token for your cameras</source>
        <translation>Získejte token ke svým kamerám</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Vložit</translation>
    </message>
    <message>
        <source>Paste the whole message.</source>
        <translation>Vložte celou zprávu.</translation>
    </message>
    <message>
        <source>Drop it here, or choose it.</source>
        <translation>Přetáhněte ho sem, nebo ho vyberte.</translation>
    </message>
    <message>
        <source>Need a token from a customer?</source>
        <translation>Potřebujete token od zákazníka?</translation>
    </message>
    <message>
        <source>Prepare a file</source>
        <translation>Připravit soubor</translation>
    </message>
    <message>
        <source>A prepared file or text</source>
        <translation>Připravený soubor nebo text</translation>
    </message>
    <message>
        <source>Three steps, with pictures.</source>
        <translation>Tři kroky s&#xa0;obrázky.</translation>
    </message>
    <message>
        <source>Only an account at the portal</source>
        <translation>Jen účet na portálu</translation>
    </message>
    <message>
        <source>Practice: nothing is real.</source>
        <translation>Na zkoušku: nic není doopravdy.</translation>
    </message>
    <message>
        <source>I only want to try it</source>
        <translation>Chci si to jen vyzkoušet</translation>
    </message>
    <message>
        <source>An ID and a secret</source>
        <translation>ID a&#xa0;tajný klíč</translation>
    </message>
    <message>
        <source>You sign in at the portal afterwards.</source>
        <translation>Potom se přihlásíte na portálu.</translation>
    </message>
    <message>
        <source>What were you given?</source>
        <translation>Co jste dostali?</translation>
    </message>
</context>
<context>
    <name>StartPart</name>
    <message>
        <source>I was given an ID and a secret</source>
        <translation>ID a&#xa0;tajný klíč už mám</translation>
    </message>
    <message>
        <source>Go to the form, paste them there, and sign in.</source>
        <translation>Přejděte k&#xa0;formuláři, vložte je tam a&#xa0;přihlaste se.</translation>
    </message>
    <message>
        <source>I have to create them</source>
        <translation>Potřebuji je vytvořit</translation>
    </message>
    <message>
        <source>In the portal, with an account that has full access. Three steps, each with a picture.</source>
        <translation>V&#xa0;portálu, s&#xa0;účtem s&#xa0;plným přístupem. Tři kroky, každý s&#xa0;obrázkem.</translation>
    </message>
    <message>
        <source>&amp;Ask somebody to create them</source>
        <translation>Požá&amp;dat o&#xa0;jejich vytvoření</translation>
    </message>
    <message>
        <source>Try it &amp;without an account</source>
        <translation>Vyzkoušet &amp;bez účtu</translation>
    </message>
    <message>
        <source>The portal gives a token only to a program that it knows, by an ID and a secret. Which of these is true for you?</source>
        <translation>Portál vydá token jen programu, který zná podle jeho ID a&#xa0;tajného klíče. Co platí pro vás?</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The saved connections could not all be read. Set up those that are missing once more; the file as it was is kept, for whoever can mend it: {path}</source>
        <translation>Některá uložená připojení se nepodařilo přečíst. Chybějící nastavte znovu; původní soubor zůstává zachován pro toho, kdo ho dokáže opravit: {path}</translation>
    </message>
    <message>
        <source>The list of kept tokens could not all be read. Sign in again where one is missing; the file as it was is kept, for whoever can mend it: {path}</source>
        <translation>Seznam uchovaných tokenů se nepodařilo přečíst celý. Kde token chybí, přihlaste se znovu; původní soubor zůstává zachován pro toho, kdo ho dokáže opravit: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” from this computer, with its secret and the %n tokens kept for it?</source>
        <translation>
            <numerusform>Odstranit „{name}“ z&#xa0;tohoto počítače i&#xa0;s&#xa0;tajným klíčem a&#xa0;s&#xa0;%n&#xa0;tokenem, který je k&#xa0;němu uchován?</numerusform>
            <numerusform>Odstranit „{name}“ z&#xa0;tohoto počítače i&#xa0;s&#xa0;tajným klíčem a&#xa0;se %n&#xa0;tokeny, které jsou k&#xa0;němu uchovány?</numerusform>
            <numerusform>Odstranit „{name}“ z&#xa0;tohoto počítače i&#xa0;s&#xa0;tajným klíčem a&#xa0;s&#xa0;%n&#xa0;tokeny, které jsou k&#xa0;němu uchovány?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}” from this computer, with the secret that is remembered for it?</source>
        <translation>Odstranit „{name}“ z&#xa0;tohoto počítače i&#xa0;s&#xa0;tajným klíčem, který je k&#xa0;němu uložen?</translation>
    </message>
    <message>
        <source>The change could not be saved: another window of the app is saving.</source>
        <translation>Změnu se nepodařilo uložit: právě ukládá jiné okno aplikace.</translation>
    </message>
    <message>
        <source>Save again in a moment.</source>
        <translation>Za chvíli ji uložte znovu.</translation>
    </message>
    <message>
        <source>The change could not be saved: the disk is full.</source>
        <translation>Změnu se nepodařilo uložit: disk je plný.</translation>
    </message>
    <message>
        <source>Make room on it, and save again.</source>
        <translation>Uvolněte na něm místo a&#xa0;uložte ji znovu.</translation>
    </message>
    <message>
        <source>The change could not be saved: the settings folder may only be read.</source>
        <translation>Změnu se nepodařilo uložit: složku s&#xa0;nastavením lze jen číst.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to let you write to it, and save again.</source>
        <translation>Požádejte správce počítače, aby vám do ní povolil zápis, a&#xa0;uložte ji znovu.</translation>
    </message>
    <message>
        <source>The change could not be saved ({reason}).</source>
        <translation>Změnu se nepodařilo uložit ({reason}).</translation>
    </message>
    <message>
        <source>Please type the client secret.</source>
        <translation>Zadejte prosím client&#xa0;secret (tajný klíč).</translation>
    </message>
    <message>
        <source>The password store has no secret for this connection. Please type the client secret.</source>
        <translation>V&#xa0;úložišti hesel není pro toto připojení tajný klíč. Zadejte prosím client&#xa0;secret.</translation>
    </message>
    <message>
        <source>The secret is kept only until you close the app.</source>
        <translation>Tajný klíč se uchová jen do zavření aplikace.</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s password store. It may be asking you to unlock it.</source>
        <translation>Čeká se na systémové úložiště hesel. Možná vás žádá o&#xa0;odemčení.</translation>
    </message>
    <message>
        <source>Saved. The secret goes to the system&apos;s password store.</source>
        <translation>Uloženo. Tajný klíč se ukládá do systémového úložiště hesel.</translation>
    </message>
    <message>
        <source>Saved, without the secret.</source>
        <translation>Uloženo, bez tajného klíče.</translation>
    </message>
    <message>
        <source>Another window had changed it too: what it changed is kept.</source>
        <translation>Připojení mezitím změnilo i&#xa0;jiné okno: jeho změny zůstaly zachovány.</translation>
    </message>
    <message>
        <source>What you typed stays here until you close the app.</source>
        <translation>Co jste zadali, zde zůstane do zavření aplikace.</translation>
    </message>
    <message>
        <source>This computer has no password store that the app could use.</source>
        <translation>V&#xa0;tomto počítači není úložiště hesel, které by aplikace mohla použít.</translation>
    </message>
    <message>
        <source>The system&apos;s password store is locked.</source>
        <translation>Systémové úložiště hesel je uzamčeno.</translation>
    </message>
    <message>
        <source>The system&apos;s password store did not answer as it should.</source>
        <translation>Systémové úložiště hesel neodpovědělo, jak má.</translation>
    </message>
    <message>
        <source>What is saved here was written by a newer version of this app, and is left alone. Please update the app.</source>
        <translation>Uložené údaje zapsala novější verze této aplikace, proto se nemění. Aktualizujte prosím aplikaci.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>It has run out. Renew it for a new one.</source>
        <translation>Vypršel. Obnovte ho a&#xa0;získáte nový.</translation>
    </message>
    <message>
        <source>It has run out. Sign in again for a new one.</source>
        <translation>Vypršel. Přihlaste se znovu a&#xa0;získáte nový.</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens are kept for this connection. They are in the list.</source>
        <translation>
            <numerusform>Pro toto připojení je uchován %n&#xa0;token. Je v&#xa0;seznamu.</numerusform>
            <numerusform>Pro toto připojení jsou uchovány %n&#xa0;tokeny. Jsou v&#xa0;seznamu.</numerusform>
            <numerusform>Pro toto připojení je uchováno %n&#xa0;tokenů. Jsou v&#xa0;seznamu.</numerusform>
        </translation>
    </message>
    <message>
        <source>A token is kept for this connection.</source>
        <translation>Pro toto připojení je uchován token.</translation>
    </message>
    <message>
        <source>A token is kept for this connection. It has run out.</source>
        <translation>Pro toto připojení je uchován token. Už vypršel.</translation>
    </message>
    <message>
        <source>The portal did not say how long.</source>
        <translation>Portál neuvedl, jak dlouho platí.</translation>
    </message>
    <message>
        <source>More is in Copy as › JSON.</source>
        <translation>Další údaje jsou v&#xa0;nabídce Kopírovat jako › JSON.</translation>
    </message>
    <message>
        <source>not shown here; it is in Copy as › JSON</source>
        <translation>tady se nezobrazuje; je v&#xa0;nabídce Kopírovat jako › JSON</translation>
    </message>
    <message>
        <source>Copied. It is on the clipboard for another {time}.</source>
        <translation>Zkopírováno. Ve schránce to zůstane ještě {time}.</translation>
    </message>
    <message>
        <source>Works until {time}; {left}</source>
        <translation>Platí do {time}; {left}</translation>
    </message>
    <message>
        <source>Works until {day}, {time}; {left}</source>
        <translation>Platí do {time} ({day}); {left}</translation>
    </message>
    <message>
        <source>The portal did not say how long it works.</source>
        <translation>Portál neuvedl, jak dlouho platí.</translation>
    </message>
    <message>
        <source>It has run out: it worked until {day}, {time}.</source>
        <translation>Už vypršel: platil do {time} ({day}).</translation>
    </message>
    <message>
        <source>It works until {day}, {time}.</source>
        <translation>Platí do {time} ({day}).</translation>
    </message>
    <message>
        <source>A token is kept for this connection. It works until {day}, {time}.</source>
        <translation>Pro toto připojení je uchován token. Platí do {time} ({day}).</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day: dddd its name, d its number, MMMM the month&apos;s name</comment>
        <translation>dddd d.&#xa0;MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a day of another year: as the day, and yyyy the year</comment>
        <translation>dddd d.&#xa0;MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>zbývá %n&#xa0;sekunda</numerusform>
            <numerusform>zbývají %n&#xa0;sekundy</numerusform>
            <numerusform>zbývá %n&#xa0;sekund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>zbývá %n&#xa0;minuta</numerusform>
            <numerusform>zbývají %n&#xa0;minuty</numerusform>
            <numerusform>zbývá %n&#xa0;minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>zbývá %n&#xa0;hodina</numerusform>
            <numerusform>zbývají %n&#xa0;hodiny</numerusform>
            <numerusform>zbývá %n&#xa0;hodin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>zbývá %n&#xa0;den</numerusform>
            <numerusform>zbývají %n&#xa0;dny</numerusform>
            <numerusform>zbývá %n&#xa0;dní</numerusform>
        </translation>
    </message>
    <message>
        <source>{host} will end it, and whatever uses it stops working. This cannot be undone. The copy on this computer goes in any case.</source>
        <translation>{host} ho ukončí a&#xa0;vše, co ho používá, přestane fungovat. Nelze to vzít zpět. Kopie v&#xa0;tomto počítači se odstraní v&#xa0;každém případě.</translation>
    </message>
    <message>
        <source>Granted: {scopes}.</source>
        <translation>Oprávnění – {scopes}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>As asked for: {scopes}.</source>
        <translation>Oprávnění podle žádosti – {scopes}.</translation>
    </message>
    <message>
        <source>Not granted: {scopes}.</source>
        <translation>Neuděleno: {scopes}.</translation>
    </message>
    <message>
        <source>Not asked for: {scopes}.</source>
        <translation>Nebylo požadováno: {scopes}.</translation>
    </message>
    <message>
        <source>The portal did not say.</source>
        <translation>Portál to neuvedl.</translation>
    </message>
    <message>
        <source>Whoever has this token can change and delete data. Give it only to whom it is meant for.</source>
        <translation>Kdo má tento token, může měnit a&#xa0;mazat data. Dejte ho jen tomu, komu je určen.</translation>
    </message>
    <message>
        <source>Whoever has this token can use it. Give it only to whom it is meant for.</source>
        <translation>Kdo má tento token, může ho používat. Dejte ho jen tomu, komu je určen.</translation>
    </message>
    <message>
        <source>The portal calls its type “{type}”, which is unusual. It is copied as Bearer.</source>
        <translation>Portál jeho typ nazývá „{type}“, což je neobvyklé. Kopíruje se jako Bearer.</translation>
    </message>
    <message>
        <source>The portal calls its type “{type}”, which is unusual.</source>
        <translation>Portál uvádí typ tokenu „{type}“, což je neobvyklé.</translation>
    </message>
    <message numerus="yes">
        <source>{scopes} and %n more</source>
        <translation>
            <numerusform>{scopes} a&#xa0;%n další</numerusform>
            <numerusform>{scopes} a&#xa0;%n další</numerusform>
            <numerusform>{scopes} a&#xa0;%n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew gets a new token in its place: whoever has this one needs the new one then.</source>
        <translation>Obnovením vznikne místo něj nový token: kdo má tento, bude pak potřebovat ten nový.</translation>
    </message>
    <message>
        <source>It cannot be renewed: without a secret the portal gives temporary access only. Sign in again when it has run out.</source>
        <translation>Nelze ho obnovit: bez tajného klíče dává portál jen dočasný přístup. Až vyprší, přihlaste se znovu.</translation>
    </message>
    <message>
        <source>It cannot be renewed: the portal gave nothing to renew it with. Sign in again when it has run out.</source>
        <translation>Nelze ho obnovit: portál nedal nic, čím by se obnovil. Až vyprší, přihlaste se znovu.</translation>
    </message>
    <message>
        <source>The portal does not renew it any more. Sign in again for a new one.</source>
        <translation>Portál už ho neobnovuje. Přihlaste se znovu a&#xa0;získáte nový.</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Zrušit platnost tohoto tokenu?</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>Ano, zrušit &amp;platnost</translation>
    </message>
    <message>
        <source>The token is revoked</source>
        <translation>Platnost tokenu byla zrušena</translation>
    </message>
    <message>
        <source>The token is gone from here</source>
        <translation>Token zde už není</translation>
    </message>
    <message>
        <source>Forget this token?</source>
        <translation>Zapomenout tento token?</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Zapo&amp;menout</translation>
    </message>
</context>
<context>
    <name>TokenActions</name>
    <message>
        <source>Only the token of a connection that is saved can be kept.</source>
        <translation>Uchovat lze jen token uloženého připojení.</translation>
    </message>
    <message>
        <source>R&amp;enew</source>
        <translation>Obnov&amp;it</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>Zrušit p&amp;latnost…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>Zapo&amp;menout…</translation>
    </message>
    <message>
        <source>Have the portal end this token, everywhere</source>
        <translation>Portál zruší platnost tohoto tokenu, a&#xa0;to všude</translation>
    </message>
    <message>
        <source>In the system&apos;s password store, under a name that you give it.</source>
        <translation>V&#xa0;systémovém úložišti hesel, pod názvem, který mu dáte.</translation>
    </message>
    <message>
        <source>&amp;Keep on this computer, to renew it later</source>
        <translation>&amp;Uchovat na tomto počítači, aby šel později obnovit</translation>
    </message>
    <message>
        <source>Sign in a&amp;gain</source>
        <translation>Přihlásit &amp;se znovu</translation>
    </message>
    <message>
        <source>More that can be done with this token</source>
        <translation>Co dalšího lze s&#xa0;tímto tokenem udělat</translation>
    </message>
    <message>
        <source>Remove this token from this computer only</source>
        <translation>Odstranit tento token jen z&#xa0;tohoto počítače</translation>
    </message>
</context>
<context>
    <name>TokenBar</name>
    <message>
        <source>Show tok&amp;en</source>
        <translation>Zo&amp;brazit token</translation>
    </message>
    <message>
        <source>Show newest tok&amp;en</source>
        <translation>Zo&amp;brazit nejnovější token</translation>
    </message>
</context>
<context>
    <name>TokenBeside</name>
    <message>
        <source>Al&amp;so came with the token</source>
        <translation>T&amp;aké přišlo s&#xa0;tokenem</translation>
    </message>
</context>
<context>
    <name>TokenLeaving</name>
    <message>
        <source>Leave without the token?</source>
        <translation>Odejít bez tokenu?</translation>
    </message>
    <message>
        <source>The token is not copied, saved or kept yet, and it is gone once you leave.</source>
        <translation>Token zatím není zkopírovaný, uložený ani uchovaný. Jakmile odejdete, bude pryč.</translation>
    </message>
    <message>
        <source>&amp;Leave without it</source>
        <translation>&amp;Odejít bez něj</translation>
    </message>
</context>
<context>
    <name>TokenName</name>
    <message>
        <source>whom it is for</source>
        <translation>pro koho je</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Název</translation>
    </message>
    <message>
        <source>Name of this token</source>
        <translation>Název tohoto tokenu</translation>
    </message>
</context>
<context>
    <name>TokenNews</name>
    <message>
        <source>Storing it in the system&apos;s password store…</source>
        <translation>Ukládá se do systémového úložiště hesel…</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s password store: it is here the next time.</source>
        <translation>Uchován v&#xa0;systémovém úložišti hesel: příště tu bude.</translation>
    </message>
    <message>
        <source>Taking it out of the system&apos;s password store…</source>
        <translation>Odebírá se ze systémového úložiště hesel…</translation>
    </message>
    <message>
        <source>It is no longer kept. It stays in this window until you press Done.</source>
        <translation>Token se už neuchovává. V&#xa0;tomto okně zůstane, dokud nestisknete Hotovo.</translation>
    </message>
    <message>
        <source>The token is still kept there. Please try again later.</source>
        <translation>Token je tam stále uchován. Zkuste to prosím později.</translation>
    </message>
    <message>
        <source>Asking {host} for a new token…</source>
        <translation>Žádost o&#xa0;nový token na {host}…</translation>
    </message>
    <message>
        <source>Renewed, but the new token could not be stored.</source>
        <translation>Obnoveno, ale nový token se nepodařilo uložit.</translation>
    </message>
    <message>
        <source>Another window had renewed it already: this is the new token.</source>
        <translation>Token už obnovilo jiné okno: toto je nový token.</translation>
    </message>
    <message>
        <source>Renewed. This is a new token: give it to whoever used the old one. If you saved that one, save again.</source>
        <translation>Obnoveno. Toto je nový token: dejte ho tomu, kdo používal ten předchozí. Pokud ho máte v&#xa0;souboru, uložte ho znovu.</translation>
    </message>
    <message>
        <source>{host} does not renew this token any more. Sign in again for a new one.</source>
        <translation>{host} tento token už neobnovuje. Přihlaste se znovu a&#xa0;získáte nový.</translation>
    </message>
    <message>
        <source>Asking {host} to revoke the token…</source>
        <translation>Žádost o&#xa0;zrušení platnosti tokenu na {host}…</translation>
    </message>
    <message>
        <source>{host} names no address at which a token can be revoked. Forget removes it from this computer; there it works until it runs out.</source>
        <translation>{host} neuvádí adresu, na které lze zrušit platnost tokenu. Volba Zapomenout ho odstraní z&#xa0;tohoto počítače; na portálu platí, dokud nevyprší.</translation>
    </message>
    <message>
        <source>The copy on this computer could not be removed: {reason}</source>
        <translation>Kopii v&#xa0;tomto počítači se nepodařilo odstranit: {reason}</translation>
    </message>
    <message>
        <source>The copy on this computer was removed all the same.</source>
        <translation>Kopie v&#xa0;tomto počítači byla přesto odstraněna.</translation>
    </message>
    <message>
        <source>The token was removed from this computer.</source>
        <translation>Token byl z&#xa0;tohoto počítače odstraněn.</translation>
    </message>
    <message>
        <source>The token was removed from this computer. The portal was not told: until it runs out, it works for whoever has it.</source>
        <translation>Token byl odstraněn z&#xa0;tohoto počítače. Portál se to nedozvěděl: dokud token nevyprší, funguje každému, kdo ho má.</translation>
    </message>
    <message>
        <source>The portal said: “{words}”</source>
        <translation>Odpověď portálu: „{words}“</translation>
    </message>
    <message>
        <source>This token came from another portal than the connection now names, and is not sent there.</source>
        <translation>Tento token vydal jiný portál, než který je nyní v&#xa0;připojení uveden, a&#xa0;proto se tam neposílá.</translation>
    </message>
    <message>
        <source>The token could not be revoked, and may still work until it runs out.</source>
        <translation>Platnost tokenu se nepodařilo zrušit a&#xa0;token může fungovat, dokud nevyprší.</translation>
    </message>
    <message>
        <source>Renewing needs the secret, which is not here. Press Done, type it on the connection page, and come back.</source>
        <translation>K&#xa0;obnovení je potřeba tajný klíč, který tu není. Stiskněte Hotovo, zadejte ho na stránce připojení a&#xa0;vraťte se.</translation>
    </message>
    <message>
        <source>{host} did not revoke the token, which may still work until it runs out.</source>
        <translation>{host} platnost tokenu nezrušil a&#xa0;token může fungovat, dokud nevyprší.</translation>
    </message>
    <message>
        <source>It cannot be renewed any more, but {host} lets it work until it runs out.</source>
        <translation>Token už nelze obnovit, ale {host} ho nechá fungovat, dokud nevyprší.</translation>
    </message>
    <message>
        <source>{host} has revoked the token.</source>
        <translation>{host} platnost tokenu zrušil.</translation>
    </message>
    <message>
        <source>The token is here only until you close the app, so copy it now.</source>
        <translation>Token je tu jen do zavření aplikace, proto ho zkopírujte hned.</translation>
    </message>
    <message>
        <source>Another window of the app is busy with this token. Please try again.</source>
        <translation>S&#xa0;tímto tokenem právě pracuje jiné okno aplikace. Zkuste to prosím znovu.</translation>
    </message>
    <message>
        <source>Another window has revoked this token. Sign in again for a new one.</source>
        <translation>Platnost tohoto tokenu zrušilo jiné okno. Přihlaste se znovu a&#xa0;získáte nový.</translation>
    </message>
    <message>
        <source>This token is no longer kept on this computer. Sign in again for a new one.</source>
        <translation>Tento token už v&#xa0;tomto počítači není uchován. Přihlaste se znovu a&#xa0;získáte nový.</translation>
    </message>
</context>
<context>
    <name>TokenPanel</name>
    <message>
        <source>Your token is ready</source>
        <translation>Váš token je připraven</translation>
    </message>
    <message>
        <source>from {host}</source>
        <translation>z&#xa0;portálu {host}</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Zatím nezkopírováno</translation>
    </message>
    <message>
        <source>Anothe&amp;r account…</source>
        <translation>Jiný úč&amp;et…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>More a&amp;bout this token</source>
        <translation>Ví&amp;ce o&#xa0;tomto tokenu</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>&amp;Copy token</source>
        <translation>Kopí&amp;rovat token</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <translation>Kopírovat &amp;jako</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Přístupový token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Zobrazit token</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Skrýt token</translation>
    </message>
    <message>
        <source>Copy a &amp;message to send</source>
        <translation>&amp;Kopírovat zprávu k&#xa0;odeslání</translation>
    </message>
    <message>
        <source>&amp;Authorization header</source>
        <translation>&amp;Hlavička Authorization</translation>
    </message>
    <message>
        <source>&amp;curl command</source>
        <translation>Příkaz &amp;curl</translation>
    </message>
    <message>
        <source>&amp;PowerShell command</source>
        <translation>Příkaz &amp;PowerShell</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>.&amp;env lines</source>
        <translation>Řádky .&amp;env</translation>
    </message>
    <message>
        <source>&amp;Refresh token</source>
        <translation>&amp;Refresh token (obnovovací token)</translation>
    </message>
    <message>
        <source>Co&amp;mmand that prints it</source>
        <translation>Příka&amp;z, který ho vypíše</translation>
    </message>
</context>
<context>
    <name>TokenSession</name>
    <message>
        <source>Your token has run out</source>
        <translation>Platnost vašeho tokenu vypršela</translation>
    </message>
</context>
<context>
    <name>TokenState</name>
    <message>
        <source>valid</source>
        <translation>platný</translation>
    </message>
    <message>
        <source>valid, running out soon</source>
        <translation>platný, brzy vyprší</translation>
    </message>
    <message>
        <source>run out, expired</source>
        <translation>vypršel, prošlý</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>platnost zrušena</translation>
    </message>
    <message>
        <source>cannot be renewed</source>
        <translation>nelze obnovit</translation>
    </message>
    <message>
        <source>no end known</source>
        <translation>konec neuveden</translation>
    </message>
    <message>
        <source>run out, can be renewed</source>
        <translation>vypršel, lze obnovit</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>vypršel</translation>
    </message>
    <message>
        <source>Unnamed token</source>
        <translation>Nepojmenovaný token</translation>
    </message>
    <message>
        <source>Token {name}. {state}. Of the connection {connection}.</source>
        <translation>Token {name}. {state}. Patří k&#xa0;připojení {connection}.</translation>
    </message>
    <message>
        <source>This token was revoked and works no more. Press “Delete” to take it off the list, or sign in for a new one.</source>
        <translation>Platnost tohoto tokenu byla zrušena a&#xa0;token už nefunguje. Tlačítkem „Odstranit“ ho odeberete ze seznamu, nebo se přihlaste a&#xa0;získáte nový.</translation>
    </message>
    <message>
        <source>“{name}” is taken off the list and out of the password store.</source>
        <translation>„{name}“ se odebere ze seznamu i&#xa0;z&#xa0;úložiště hesel.</translation>
    </message>
    <message>
        <source>It is removed from this computer only. At {host} it may stay valid until it runs out.</source>
        <translation>Odstraní se jen z&#xa0;tohoto počítače. Na {host} může platit dál, dokud nevyprší.</translation>
    </message>
    <message>
        <source>“{name}” is removed from this computer only. At {host} it may stay valid until it runs out.</source>
        <translation>„{name}“ se odstraní jen z&#xa0;tohoto počítače. Na {host} může platit dál, dokud nevyprší.</translation>
    </message>
</context>
<context>
    <name>TokenUse</name>
    <message>
        <source>Check that it &amp;works</source>
        <translation>Ověřit, zda &amp;funguje</translation>
    </message>
    <message>
        <source>Save to fi&amp;le…</source>
        <translation>Uložit &amp;do souboru…</translation>
    </message>
</context>
<context>
    <name>TokenUseController</name>
    <message>
        <source>Save the token</source>
        <translation>Uložit token</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Environment file (*.env)</source>
        <translation>Soubor proměnných prostředí (*.env)</translation>
    </message>
    <message>
        <source>Text, the token alone (*.txt)</source>
        <translation>Text, jen samotný token (*.txt)</translation>
    </message>
</context>
<context>
    <name>TokenValidity</name>
    <message>
        <source>P&amp;ut the renewing part into the message as well, for longer than that</source>
        <translation>&amp;Přidat do zprávy i&#xa0;část k&#xa0;obnovení, na delší dobu</translation>
    </message>
</context>
<context>
    <name>UnfoldedPart</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Getting your token…</source>
        <translation>Získáváme váš token…</translation>
    </message>
    <message>
        <source>You have agreed; {host} is being asked for the token.</source>
        <translation>Souhlas byl udělen; aplikace žádá {host} o&#xa0;token.</translation>
    </message>
    <message>
        <source>Finish signing in in your browser</source>
        <translation>Dokončete přihlášení v&#xa0;prohlížeči</translation>
    </message>
    <message>
        <source>Then copy the address of the page that the browser ended on, and paste it below.</source>
        <translation>Pak zkopírujte adresu stránky, na které prohlížeč skončil, a&#xa0;vložte ji níže.</translation>
    </message>
    <message>
        <source>Waiting for {host}. This window goes on by itself.</source>
        <translation>Čekáme na {host}. Až se přihlásíte, okno bude pokračovat samo.</translation>
    </message>
    <message>
        <source>Opening your browser…</source>
        <translation>Otevírá se prohlížeč…</translation>
    </message>
    <message>
        <source>Getting ready to hear from {host}.</source>
        <translation>Připravujeme se na odpověď z&#xa0;{host}.</translation>
    </message>
    <message>
        <source>Looking whether this app reaches {host}…</source>
        <translation>Zjišťuje se, zda se aplikace spojí s&#xa0;{host}…</translation>
    </message>
    <message>
        <source>This app reaches {host}</source>
        <translation>Aplikace se s&#xa0;{host} spojila</translation>
    </message>
    <message>
        <source>{host} says that it is out of order just now</source>
        <translation>{host} hlásí, že je teď mimo provoz</translation>
    </message>
    <message>
        <source>An older tab was finished: use the newest. If you cannot find it, press “Open browser again”.</source>
        <translation>Dokončena byla starší karta: použijte nejnovější. Pokud ji nemůžete najít, stiskněte „Znovu otevřít prohlížeč“.</translation>
    </message>
    <message>
        <source>The portal sent your browser to another address than the one that it was given for this app, so the answer was not taken. Whoever set that up in the portal should compare the two, letter by letter.</source>
        <translation>Portál poslal váš prohlížeč na jinou adresu, než jakou má pro tuto aplikaci dostat, a&#xa0;proto odpověď nebyla přijata. Kdo to v&#xa0;portálu nastavil, ať obě adresy porovná písmeno po písmenu.</translation>
    </message>
    <message>
        <source>Something other than a new browser window used the link, so it was not led on. It may be something that another program left in the browser. Press “Open browser again”; if that does not help, choose a private window from the arrow beside it.</source>
        <translation>Odkaz použilo něco jiného než nové okno prohlížeče, a&#xa0;proto nevedl dál. Může to být něco, co v&#xa0;prohlížeči nechal jiný program. Stiskněte „Znovu otevřít prohlížeč“; pokud to nepomůže, zvolte anonymní okno pod šipkou vedle.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer was incomplete. Press “Open browser again”, and sign in once more.</source>
        <translation>Odpověď portálu nebyla úplná. Stiskněte „Znovu otevřít prohlížeč“ a&#xa0;přihlaste se ještě jednou.</translation>
    </message>
    <message>
        <source>Your browser insists on a secure connection (https), even to this computer. Allow the page if the browser asks, or use another browser: copy the sign-in link. You can also paste the address below.</source>
        <translation>Prohlížeč trvá na zabezpečeném spojení (https) i&#xa0;s&#xa0;tímto počítačem. Pokud se zeptá, stránku povolte, nebo použijte jiný prohlížeč: zkopírujte přihlašovací odkaz. Adresu můžete také vložit níže.</translation>
    </message>
    <message>
        <source>Netrex Token does not know {host}. Even if your browser shows a portal that you know, the access goes to {receiver}.</source>
        <translation>Netrex Token portál {host} nezná. I&#xa0;když prohlížeč ukáže portál, který znáte, přístup dostane {receiver}.</translation>
    </message>
    <message>
        <source>An answer came that belongs to another sign-in, such as one of an older tab. It was not taken: finish signing in in the newest tab. If you cannot find it, press “Open browser again”.</source>
        <translation>Přišla odpověď, která patří k&#xa0;jinému přihlášení, třeba ze starší karty. Nebyla přijata: dokončete přihlášení v&#xa0;nejnovější kartě. Pokud ji nemůžete najít, stiskněte „Znovu otevřít prohlížeč“.</translation>
    </message>
    <message>
        <source>An answer came that does not say which sign-in it belongs to, so it was not taken. If the portal has just shown you an error, it may be that; what it says is below.</source>
        <translation>Přišla odpověď, z&#xa0;níž není poznat, ke kterému přihlášení patří, a&#xa0;proto nebyla přijata. Pokud vám portál právě ukázal chybu, může jít o&#xa0;ni; co se v&#xa0;odpovědi píše, je níže.</translation>
    </message>
    <message>
        <source>This app does not reach {host}: see “This site cannot be reached” above</source>
        <translation>Aplikace se s&#xa0;{host} nespojila: viz výše „Tento web není dostupný“</translation>
    </message>
    <message>
        <source>This app does reach {host}. Open the browser again, or another one, from the arrow beside the button above.</source>
        <translation>Aplikace se s&#xa0;{host} spojila. Otevřete prohlížeč znovu, nebo zvolte jiný pod šipkou vedle tlačítka nahoře.</translation>
    </message>
    <message>
        <source>This app is looking whether it reaches {host} itself.</source>
        <translation>Zjišťuje se, zda se s&#xa0;{host} spojí tato aplikace.</translation>
    </message>
    <message>
        <source>{host} says that it is out of order just now. Nothing was lost: try again in a while.</source>
        <translation>{host} hlásí, že je teď mimo provoz. Nic se neztratilo: zkuste to znovu za chvíli.</translation>
    </message>
    <message>
        <source>This app does not reach it either. {what}. {advice} Nothing was lost.</source>
        <translation>Nespojila se s&#xa0;ním ani tato aplikace. {what}. {advice} Nic se neztratilo.</translation>
    </message>
    <message>
        <source>Does the browser show something else?</source>
        <translation>Ukazuje prohlížeč něco jiného?</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. What does it show?</source>
        <translation>Z&#xa0;prohlížeče zatím nepřišla odpověď. Co ukazuje?</translation>
    </message>
    <message>
        <source>What does the browser show?</source>
        <translation>Co ukazuje prohlížeč?</translation>
    </message>
    <message>
        <source>Your browser has not come to this app yet. Press “Open browser again”. Do not sign in on a page that it shows all the same: another program may have left that in the browser. Choose a private window then, from the arrow beside the button.</source>
        <translation>Váš prohlížeč se této aplikaci ještě neozval. Stiskněte „Znovu otevřít prohlížeč“. Pokud přesto ukáže nějakou stránku, nepřihlašujte se na ní: mohl ji v&#xa0;něm zanechat jiný program. Zvolte pak anonymní okno pod šipkou vedle tlačítka.</translation>
    </message>
    <message>
        <source>Your browser did not open</source>
        <translation>Prohlížeč se neotevřel</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser on this computer.</source>
        <translation>Zkopírujte přihlašovací odkaz a&#xa0;otevřete ho v&#xa0;libovolném prohlížeči v&#xa0;tomto počítači.</translation>
    </message>
    <message>
        <source>No private window could be opened</source>
        <translation>Anonymní okno se nepodařilo otevřít</translation>
    </message>
    <message>
        <source>No browser here could be made to open one, and nothing else was opened. Open a private window in your browser by hand, and paste the sign-in link there.</source>
        <translation>Žádný zdejší prohlížeč ho neotevřel a&#xa0;nic jiného se neotevřelo. Otevřete si anonymní okno v&#xa0;prohlížeči a&#xa0;vložte do něj přihlašovací odkaz.</translation>
    </message>
    <message>
        <source>Whoever gave you the ID can put it right. What to send them is ready:</source>
        <translation>Napravit to může ten, od koho ID máte. Text pro něj je připravený:</translation>
    </message>
    <message>
        <source>An answer came that does not say which sign-in it belongs to, so it was not taken. Press “Open browser again”, and sign in once more.</source>
        <translation>Přišla odpověď, z&#xa0;níž není poznat, ke kterému přihlášení patří, a&#xa0;proto nebyla přijata. Stiskněte „Znovu otevřít prohlížeč“ a&#xa0;přihlaste se ještě jednou.</translation>
    </message>
    <message>
        <source>The browser came back without an answer that can be seen from here. Copy the whole address from the top of the browser, and paste it below.</source>
        <translation>Prohlížeč se vrátil bez odpovědi, kterou by bylo odsud vidět. Zkopírujte celou adresu z&#xa0;horního řádku prohlížeče a&#xa0;vložte ji níže.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer came in a form that cannot be read, or it was too long. Press “Open browser again”; if that happens again, choose a private window from the arrow beside it.</source>
        <translation>Odpověď portálu přišla v&#xa0;podobě, kterou nelze přečíst, nebo byla příliš dlouhá. Stiskněte „Znovu otevřít prohlížeč“; pokud se to stane znovu, zvolte anonymní okno pod šipkou vedle.</translation>
    </message>
    <message>
        <source>The address that opens the sign-in was used twice. If it was not you who opened it again, cancel and start anew.</source>
        <translation>Adresa, kterou se přihlášení otevírá, byla použita dvakrát. Pokud jste ji znovu neotevřeli vy, přihlášení zrušte a&#xa0;začněte znovu.</translation>
    </message>
    <message>
        <source>The access is handed out by {host}, and not where you sign in.</source>
        <translation>Přístup vydává server {host}, a&#xa0;ne ten, na kterém se přihlašujete.</translation>
    </message>
</context>
</TS>
